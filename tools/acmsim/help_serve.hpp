#pragma once

#include <string_view>

namespace acmsim::tools {

inline constexpr std::string_view kServeHelp =
    R"(acmsim serve [FILE]: the AWS CLI, SDKs and Terraform act in a scenario's world.

  acmsim serve scenarios/seed/a-the-article.json
      ACM, Route 53, Elastic Load Balancing and what tools ask beside them at
      http://127.0.0.1:4566, until Ctrl-C; without FILE an empty account. Standard error says in
      one line that it is ready, then what to export; and each call, as acmsim run tells it

  acmsim serve FILE -- ./migrate.sh     runs a command whose tools call here, then ends the history
                                        and prints outages and verdict as acmsim run does
  acmsim serve FILE --save done.json -- terraform apply -auto-approve
                                        what was done as a document: acmsim check done.json
  acmsim serve FILE --port 0            any free port; the line that says "ready" has it
  acmsim serve FILE --clock settle      what AWS does by itself is done before a read is answered,
                                        never a limit or an expiry; also stand (the default: only
                                        /_acmsim/clock/advance moves it), a factor such as 60, and
                                        polls (a read repeated unchanged moves on to the next
                                        event; for one client at a time)
  acmsim serve FILE --dns 5353          also the scenario's DNS, on UDP and TCP: a resolver at
                                        127.0.0.1, each name server at an address of its own;
                                        dig -p 5353 @127.0.0.1 www.example.com
  acmsim serve FILE --tls 8443          also handshakes, which present what the listener on port 443
                                        would present at this instant
  acmsim serve FILE --tls 8443 --tls-dates world
                                        with the dates of GetCertificate, for clients whose clock
                                        is the world's
  acmsim serve FILE --schedule latest   every delay as long as it may be; as acmsim run has it
  acmsim serve FILE --log json          the log for a program, or none
  acmsim serve FILE --bind 0.0.0.0 --allow-host acmsim
                                        for a container: on all addresses, and under that name;
                                        DNS and TLS are then on all addresses of IPv4
  acmsim serve FILE --format json -- pytest
                                        the end of the history for a program, as acmsim session
                                        tells it
  acmsim serve FILE --expects UnsupportedCertificate,ResourceInUseException
                                        the client deals with these refusals: they break no claim
  acmsim serve FILE --set KEY=VALUE     as if the document said so

How each tool is told:
  AWS CLI           AWS_ENDPOINT_URL as exported; before 2.13 aws --endpoint-url "$ACMSIM_URL"
  boto3             the same; before 1.28 boto3.client("acm", endpoint_url=os.environ["ACMSIM_URL"])
  Terraform         provider "aws" { skip_credentials_validation = true
                                     skip_metadata_api_check     = true }
  others            GET /_acmsim/health, POST /_acmsim/clock/advance {"by": "30m"}, and the verbs of
                    acmsim session as POST /_acmsim/VERB
Keys and signatures are not checked. An access key of twelve digits is that account.

GET /_acmsim/addresses tells which address in 127.53.0.0/16 is which name server's, and in
127.61.0.0/16 which load balancer's: in the order of their names at first, then as they are made.
acmsim show servers FILE tells those of the start.

DNS: a server that does not answer in the world does not answer here. The resolver's TTLs count down
on the virtual clock, from the instant at which this very answer was first given, and begin anew
when they have run out or the answer is another one: it never serves what is no longer true.

TLS: which listener answers is decided by the load balancer that the name leads to in the world; if
it leads to none, or there is no name, by the only one there is; else the alert unrecognized_name.
Where nobody listens, as before a load balancer is active, the connection is reset. Behind the
handshake a page says who has answered. Certificates are signed by a test authority; their dates are
moved so that they are valid, by this machine's clock, exactly when they are in the world:
  curl -s "$ACMSIM_URL/_acmsim/ca.pem" >ca.pem
  curl --cacert ca.pem --connect-to ::127.0.0.1:8443 https://www.example.com/
  openssl s_client -connect 127.0.0.1:8443 -servername www.example.com -CAfile ca.pem

What a client may ask: a target of 8 KiB, a head of 32 KiB, a body of 16 MiB, 128 MiB of bodies in
all clients' requests together, 1024 connections at once (others wait until one has gone); a head
within 30 seconds, a body within 60, 75 seconds between two requests. 256 connections for DNS, 10
seconds between two questions; 256 for TLS, 10 seconds for each.
Exit status: 0 the history holds, 1 it is violated, or the command failed, 2 the document or an
option was refused, or a port could not be had, 3 a limit was reached, or a second Ctrl-C ended it
at once, 5 the document could not be written.
)";

}  // namespace acmsim::tools
