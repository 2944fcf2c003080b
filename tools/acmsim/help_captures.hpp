#pragma once

#include <string_view>

namespace acmsim::tools {

// The help of the verbs that read captures.

inline constexpr std::string_view kDiagnoseHelp =
    R"(acmsim diagnose FILE...: why is this certificate stuck, and what heals it?

  aws acm describe-certificate --certificate-arn ARN > one.json
  dig _x.example.com CNAME > dig.txt
  acmsim diagnose *                      whatever was saved: route53 and elbv2 listings, nslookup
                                         and whois too; what is what is known by what it says
  acmsim diagnose FILE... --now 2026-12-01T09:00:00Z
                                         when it was saved; else the newest instant in it counts
  acmsim diagnose SCENARIO --at +30m     the world of a scenario, as its captures would show it
  acmsim diagnose FILE... --save world.json
                                         also writes the world in which the cure was tried, as a
                                         scenario: acmsim run world.json
  acmsim diagnose FILE... --lang ko      in Korean; -v all that was seen, --format json for programs

The cure is tried on a world made of the captures, and how long it takes is told.
A cause is told where something bears it and nothing excludes it; else the command that decides.
Exit status: 0 nothing wrong, 1 causes, 2 the input was refused, 3 not enough evidence.
)";

inline constexpr std::string_view kImportHelp =
    R"(acmsim import FILE...: make a document of captures of an account.

  acmsim import captures/* > mine.json
      the account's certificates, load balancers and zones, and its domains as the DNS has them;
      add steps, and try them on a copy of your own world

  acmsim import FILE... --now 2026-03-02T09:00:00Z
                                         when the captures were made; without it, the newest instant
                                         that they tell

Captures are what these print, in any file, several in one, with prompts or without: the AWS CLI as
JSON, or Python what boto3 answers (acm, route53 and elbv2: describe, list and get), dig, kdig and
drill (also +trace; +short below its command line), host, nslookup and whois. What is not known as
one of them is named and left aside. ARNs, ids and validation records are the simulator's own in the
document; what no capture says is assumed, and said: there in "about", and on standard error.
Exit status: 0 the document runs, 2 the captures could not be read or nothing in them is known, 3 it
does not run as it is, or there is none: what is known makes no world.
)";

inline constexpr std::string_view kForecastHelp =
    R"(acmsim forecast FILE...: what becomes of an account's certificates, and what needs a
hand.

  aws acm list-certificates > list.json
  aws acm describe-certificate --certificate-arn ARN > one.json
  aws route53 list-resource-record-sets --hosted-zone-id ID > zone.json
  acmsim forecast list.json one.json zone.json
      which certificate expires, on which day, why, and by when its cure has to begin; how many are
      renewed a day once they are valid for 98 and for 45 days; which alarm never sounds for nothing

  acmsim forecast *                      whatever was saved: dig, nslookup and whois too
  acmsim forecast FILE... --now 2026-12-01T09:00:00Z
                                         when it was saved; else the newest instant in it counts
  acmsim forecast SCENARIO               a scenario's certificates, where its history ends
  acmsim forecast SCENARIO --at +30m     as for acmsim run: an instant, a span, the id of a step
  acmsim forecast FILE... --years 5      looks ahead so far; 3 years as a rule
  acmsim forecast FILE... --csv account.csv
                                         a row for each certificate
  acmsim forecast FILE... --ics account.ics
                                         what needs a hand, for a calendar
  acmsim forecast FILE... -v             all that need a hand, not the first dozen
  acmsim forecast FILE... --lang ko      in Korean
  acmsim forecast FILE... --format json  everything, for a program

Captures go by AWS's rules as they are announced (acmsim show rules), a scenario by its own.
Exit status: 0 nothing to do, 1 something to do, 2 the input was refused, 3 it takes more captures
to tell, 5 a file could not be written.
)";

}  // namespace acmsim::tools
