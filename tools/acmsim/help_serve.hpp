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
  acmsim serve FILE --schedule latest   every delay as long as it may be; as acmsim run has it
  acmsim serve FILE --log json          the log for a program, or none
  acmsim serve FILE --bind 0.0.0.0 --allow-host acmsim
                                        for a container: on all addresses, and under that name
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

What a client may ask: a target of 8 KiB, a head of 32 KiB, a body of 16 MiB, 128 MiB of bodies in
all clients' requests together, 1024 connections at once (others wait until one has gone); a head
within 30 seconds, a body within 60, 75 seconds between two requests.
Exit status: 0 the history holds, 1 it is violated, or the command failed, 2 the document or an
option was refused, or a port could not be had, 3 a limit was reached, or a second Ctrl-C ended it
at once, 5 the document could not be written.
)";

}  // namespace acmsim::tools
