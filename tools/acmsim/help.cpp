#include <array>
#include <string_view>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/help_captures.hpp"
#include "tools/acmsim/help_classes.hpp"
#include "tools/acmsim/help_serve.hpp"

namespace acmsim::tools {
namespace {

struct VerbHelp {
  std::string_view verb;
  std::string_view text;
};

constexpr std::array kVerbHelp{
    VerbHelp{"run", R"(acmsim run FILE: play one history of a scenario.

  acmsim run scenarios/seed/a-the-article.json
      every event with its local time and the time since the start, the console's table of
      certificates at the end, outages, and the verdict: holds, or violated and why

  acmsim run FILE --schedule latest      everything takes as long as it may
  acmsim run FILE --schedule random:7    any delay within its window; the same for the same seed
  acmsim run FILE --at 2022-01-05T10:00:00+09:00
                                         the world as it is then
  acmsim run FILE --at +30m              so long after the start
  acmsim run FILE --at issued            when the step of that id has ended
  acmsim run FILE --set timing.dns_validation=2d --set rules=2026
                                         as if the document said so; of any key, such as
                                         --set timing.operator_step=2m,5m,15m
                                         --set steps.issued.give_up_after=6h
  acmsim run FILE --captures DIR         also writes what the AWS CLI, dig, whois, openssl and curl
                                         print then, the mails that came, and what the panel of
                                         another DNS provider shows, into a new or an empty folder;
                                         README.txt has the command behind each file
  acmsim run FILE --html story.html      also writes a page that opens without a network: the story
                                         as a timeline, and the world at each of its instants
  acmsim run FILE --seeds 10000 --html story.html
                                         in it also how many random histories fare: when each
                                         certificate is issued, how long a host is out of reach
  acmsim run FILE --at stuck --quiz quiz.html --key key.json
                                         an exercise: a page that hides what is wrong, on which
                                         one picks cause and cure; and the trainer's key
  acmsim run FILE --svg story.svg        the timeline alone; --trace-events for Perfetto,
                                         --mermaid as a sequence diagram for a README
  acmsim run FILE --summary              numbers alone: renewals, failures, outages by reason
  acmsim run FILE --lang ko              told in Korean, with the console's labels
  acmsim run FILE -v                     on a terminal too, UUIDs and long names are whole
  acmsim run FILE --format json          everything, for a program
  acmsim run -                           the document comes from standard input

Exit status: 0 holds, 1 violated, 2 the document was refused, 3 a limit was reached, 5 captures or
pictures could not be written.
)"},
    VerbHelp{"check",
             R"(acmsim check FILE: prove that no order and no delay breaks a claim, or show how.

  acmsim check scenarios/seed/b-the-article-by-api.json
      safe, or unsafe with the shortest history that breaks a claim, and what would help; which
      other claims break; how long each watched host is out of reach at worst, how long the plan
      takes, and when to begin at the latest. Each is told as soon as it is known, the verdict
      first

  acmsim check FILE --counterexample found.json
                                         writes that history as a document: acmsim run found.json
  acmsim check FILE --html check.html    also writes a page: the history beside the nearest one that
                                         keeps the claim, and all situations as a graph
  acmsim check FILE --svg graph.svg      the graph alone; --graph check.dot for Graphviz
  acmsim check FILE --set KEY=VALUE      as if the document said so: is it still safe when
                                         validation takes two days, or the start is later?
  acmsim check FILE --verdict-only       without what follows from the verdict
  acmsim check FILE --all                what follows from it may take as long as it does; else
                                         each answer has a budget, the same on every machine
  acmsim check FILE --claim https-available
                                         asks this claim alone; those of "finally" without a name
                                         are called by their place: /finally/0
  acmsim check FILE --time-max 10m       looks no longer than that; also --classes-max NUMBER
                                         and --memory-max MiB
  acmsim check FILE --jobs 4             so much of it at once; else as there are processors; what
                                         is told is the same
  acmsim check FILE --search inclusion   one method alone: hull, inclusion (exact) or equality
  acmsim check FILE --junit report.xml   also a report that CI systems read, a case for each claim
  acmsim check FILE -v                   also what the search cost, and what it left out
  acmsim check FILE --no-split --no-mute --no-symmetry
                                         without asking each claim in the part of the document
                                         that it can see, hearing every timer, and telling all
                                         names apart
  acmsim check FILE --format json        everything, for a program

Every delay within its window is tried, and every order of a tie. The verdict names the windows that
it leans on. Ctrl-C ends the search; what is known so far is told. What is being looked for is told
on standard error, in a pipe every ten seconds.
Exit status: 0 safe, 1 unsafe, 2 the document was refused, 3 unknown: a limit was reached.
)"},
    VerbHelp{"test", R"(acmsim test PATH...: hold documents against the verdicts that they expect.

  acmsim test scenarios                  every document below the folder, a line each
  acmsim test a.json b.json --junit report.xml
                                         also a report that CI systems read; a failure has the
                                         history that was not expected
  acmsim test scenarios --github         also annotations, which GitHub Actions shows at the lines
                                         of the documents
  acmsim test scenarios --jobs 2         two documents at once; without it as many as there are
                                         processors. What is told is the same

A document says what it expects: "expected": {"run": "violated", "violates": "https-available"}.
Everything that is not as expected is told, each with file:line:column.
Files that are JSON but no acmsim document are counted and skipped.
Exit status: 0 all as expected, 1 some are not, 2 a document was refused.
)"},
    VerbHelp{"fuzz",
             R"(acmsim fuzz FILE: play random histories until a claim breaks, and make that small.

  acmsim fuzz scenarios/check/waiter-shorter-than-aws.json
      10,000 histories with random delays, most of them typical or at an end of their window; of
      each claim that broke a history in which as little as can be is not typical

  acmsim fuzz FILE --operator            people too get things wrong: a step left out, done twice,
                                         late, or after the next; the wrong certificate or listener
  acmsim fuzz FILE --faults              others do harm, at any time: records deleted, a domain held
                                         or delegated elsewhere, a name server that fails
  acmsim fuzz FILE --runs 100000 --seed 7
                                         so many histories, and others; the same call finds the same
  acmsim fuzz FILE --for 30s             as many as that time allows
  acmsim fuzz FILE --jobs 2              on so many processors; without it on all
  acmsim fuzz FILE --save found.json     writes the smallest as a document: acmsim run found.json
  acmsim fuzz FILE --reproduce dns_validation.0=1h15m1s
                                         plays one history again, by what is not typical in it
  acmsim fuzz FILE --set KEY=VALUE       as if the document said so
  acmsim fuzz FILE --format json         everything, for a program

It is for what is too large to check, and for what check does not try: --operator and --faults. It
says which claims check knows to break, and how many of these it has seen. A history that the
document tells itself is left aside.
Exit status: 0 nothing broke, 1 a claim did, 2 the input was refused, 3 it was interrupted before
anything broke, 5 the document could not be written.
)"},
    VerbHelp{"validate", R"(acmsim validate FILE...: look for mistakes without playing anything.

  acmsim validate my-plan.json
  acmsim validate my-plan.json --set KEY=VALUE
                                         as if the document said so

Every mistake of a document is told at once: where it is (file:line:column and JSON Pointer), what
was found, what was expected, and the nearest word that would do. Of a valid document it tells what
stands in for what is not given (the era, the claims, where the history ends), and the hosts that
are watched although no claim is about them.
For an editor: "$schema": "scenarios/schema/scenario.schema.json" at the top of the document.
)"},
    VerbHelp{"diagnose", kDiagnoseHelp},
    VerbHelp{"import", kImportHelp},
    VerbHelp{"forecast", kForecastHelp},
    VerbHelp{"freeze", kFreezeHelp},
    VerbHelp{"lesson", kLessonHelp},
    VerbHelp{"grade", kGradeHelp},
    VerbHelp{"dig",
             R"(acmsim dig FILE NAME [TYPE] [@SERVER]: ask the internet of a scenario as dig does.

  acmsim dig scenarios/seed/a-the-article.json www.example.com
      what a public resolver answers at the start, as dig of BIND 9.18 prints it

  acmsim dig FILE example.com NS @zone   one server by itself: a host name, or a zone of the
                                         document, whose first server is meant
  acmsim dig FILE example.com +trace     from the root down, server by server
  acmsim dig FILE example.com +short     the values alone
  acmsim dig FILE example.com @ns1.example.net +norecurse
                                         without wanting recursion
  acmsim dig FILE example.com --at 2022-01-05T10:00:00+09:00
                                         as it is then, everything at its typical pace; also
                                         --at +30m, and --at with the id of a step
  acmsim dig FILE example.com --set KEY=VALUE
                                         as if the document said so
  acmsim dig FILE example.com --format json
                                         for a program

The words may stand in any order, the file before the name. A server answers if it serves a zone of
the document; 8.8.8.8 and other public resolvers answer as well. Addresses that the document does
not give are made up.
Exit status: 0 there was an answer, be it NXDOMAIN; 2 the input was refused; 3 no server answered.
)"},
    VerbHelp{"session",
             R"(acmsim session [FILE]: a world that goes on, for a program that acts in it.

  acmsim session scenarios/seed/a-the-article.json
      one JSON object a line, one line for each answer; the document's steps are read for their
      names and not played, its actors go on

  {"open": {"path": "FILE"}}             another world, or of no document an empty account; also
                                         "schedule" and "slips": which delays are taken
  {"call": "acm:RequestCertificate", "with": {"DomainName": "shop.kr"}, "as": "new"}
                                         an operation, as AWS takes and answers it: "answer", or
                                         "error" where it refuses
  {"advance": {"by": "30m"}}             lets time pass; also "to" an instant, and "until" a
                                         condition of documents, with a "limit"
  {"next_event": {}}                     when something happens next by itself
  {"verdict": {}}                        what has become of the claims so far
  {"end": {}}                            lets everything arrive, and judges all
  {"visit": {"host": "shop.kr"}}         a browser; also {"dig": {"name": "shop.kr"}}
  {"save": {}}                           keeps the state: {"restore": "1"} goes on from there
  {"slips": [{"timer": "dns_validation", "takes": "2h"}]}
                                         decides the delays of timers that are not armed yet
  {"slips": [{"fault": "lost_answer", "operation": "acm:RequestCertificate"}]}
                                         what befalls a call: also Throttling, InternalFailure and
                                         stale_read
  {"bind": {"name": "new", "to": "ARN"}} gives a name
  {"trace": {}}                          the events so far; also {"now": {}} and {"close": {}}
  {"document": {}}                       what was done, as a document that acmsim run replays

Beside a verb may stand "id", which is repeated, and "world": which one. Nothing moves but by
"advance" and "end", and by a call that changes something: it takes "client_call" of the document's
"timing" before it acts. What is wrong with a line is answered by "refused": where, what
was found, what was expected; nothing has changed then. All of it: acmsim show session.
Exit status: 0 no verdict that was asked is worse than holds, 1 violated, 2 the document was
refused, 3 a limit was reached, 5 the answers could not be written.
)"},
    VerbHelp{"serve", kServeHelp},
    VerbHelp{"show", R"(acmsim show WHAT: print what acmsim knows.

  acmsim show format         how a scenario document is written: the guide to begin with
  acmsim show operations     everything that a step can call, with its parameters
  acmsim show operations listener
                             those with that word
  acmsim show timing         every delay: its window, what it is, where the number is from
  acmsim show rules          AWS's other numbers, by era; a word picks some of them
  acmsim show eras           what becomes of the same stories in 2022, 2026, 2027 and 2029
  acmsim show invariants     the claims that have a name
  acmsim show causes         why a certificate is stuck: all that acmsim diagnose knows
  acmsim show scenarios      the documents that come with acmsim
  acmsim show schema         the JSON Schema of the document, for editors
  acmsim show session        the JSON Schema of a message to acmsim session
  acmsim show servers FILE   who has which address where acmsim serve listens for DNS and TLS
  acmsim show client python  a file by which a Python program lives in a session; or js
  acmsim show man            this help as a page for man
  acmsim show bash-completion
                             for bash to source; also zsh-completion
)"},
};

}  // namespace

std::string overview() {
  return R"(acmsim: a flight simulator for certificate work on AWS: ACM, Route 53, load balancers.
It works offline, on a virtual clock: a migration of weeks plays in milliseconds.

  acmsim run scenarios/seed/a-the-article.json    play a scenario
  acmsim check scenarios/seed/a-the-article.json  prove a plan for all orders and all delays
  acmsim test scenarios                           hold documents against what they expect
  acmsim fuzz my-plan.json --operator             play random histories, with people's mistakes
  acmsim validate my-plan.json                    find mistakes in a document
  acmsim diagnose certificate.json dig.txt        say why a real certificate is stuck
  acmsim forecast list.json zone.json             tell which certificates need a hand, and when
  acmsim dig my-plan.json www.example.com +trace  ask the DNS of a scenario
  acmsim import captures/*                        make a document of your own account
  acmsim session my-plan.json                     let a program act in a scenario's world
  acmsim serve my-plan.json                       the same for the AWS CLI, SDKs and Terraform
  acmsim freeze my-plan.json --at +3d             give students a world without its story
  acmsim lesson my-plan.json --at +3d --to DIR    make exercises for a class
  acmsim grade task.json answers/*.json           play students' steps in a teacher's world
  acmsim show format                              how a document is written
  acmsim show operations                          what a step can do
  acmsim help run                                 more about a verb, by example

A scenario is one JSON document: a world ("given"), what people do ("steps"), the delays that AWS
may take ("timing"), and what must hold ("always", "finally"). Start from a copy of one in
scenarios/, and break it on purpose.
)";
}

std::optional<std::string> help_for(const std::string& verb) {
  for (const VerbHelp& help : kVerbHelp) {
    if (help.verb == verb) return std::string(help.text);
  }
  return std::nullopt;
}

std::vector<std::string> verbs() {
  std::vector<std::string> all;
  for (const VerbHelp& help : kVerbHelp) all.emplace_back(help.verb);
  all.emplace_back("help");
  return all;
}

}  // namespace acmsim::tools
