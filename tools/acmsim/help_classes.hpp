#pragma once

#include <string_view>

namespace acmsim::tools {

// The help of the verbs that teachers use.

inline constexpr std::string_view kFreezeHelp =
    R"(acmsim freeze FILE --at INSTANT: the world as it is then, as a document without a past.

  acmsim freeze scenarios/seed/c-pending-for-three-days.json --at stuck > world.json
      the same account, DNS, mails and watched hosts, with what is left of what is under way;
      no story, no steps, no claims, and names that give nothing away. For students:
      acmsim dig world.json, acmsim run world.json --captures DIR, steps of their own

  acmsim freeze FILE --at +3d            so long after the start; an instant, or the id of a step
  acmsim freeze FILE --at +3d --schedule latest
                                         in that history; as acmsim run has it
  acmsim freeze FILE --at +3d --set KEY=VALUE
                                         of the document as if it said so
  acmsim freeze FILE --at +3d --save world.json
                                         into a file

What a document cannot say of that world is left out, and said on standard error.
Exit status: 0 it is written, 2 the input was refused, 5 it could not be written.
)";

inline constexpr std::string_view kLessonHelp =
    R"(acmsim lesson FILE --at INSTANT --to DIR: exercises of one document, for a class.

  acmsim lesson scenarios/stuck/domain-on-hold.json --at stuck --to lesson
      three variants, each in a folder of its own: quiz.html, a page that hides what is wrong;
      world.json, the world as it is then, to dig and to act in; captures/, what the AWS CLI, dig
      and others print. lesson/key.json says what is wrong in each

  acmsim lesson FILE --at +3d --to DIR --variants 20
                                         so many: the delays of variant 7 are those of
                                         --schedule random:7
  acmsim lesson FILE --at +3d --to DIR --lang ko
                                         pages that begin in Korean, and the words of the key

DIR is a new or an empty folder.
Exit status: 0 they are written, 2 the input was refused, 5 they could not be written.
)";

inline constexpr std::string_view kGradeHelp =
    R"(acmsim grade TASK ANSWER...: play students' steps in a teacher's world, under his claims.

  acmsim grade task.json anna.json ben.json
      a line for each answer: which of the task's claims hold as things go as a rule (run) and
      whatever AWS may do (check), and how many; then how many answers hold

  acmsim grade TASK ANSWER... --junit report.xml
                                         also a report that CI systems read, a case for each claim
  acmsim grade TASK ANSWER... --jobs 2   two answers at once; what is told is the same
  acmsim grade TASK ANSWER... --format json
                                         everything, for a program

An answer is a list of steps, an object with them as "plan", or a document, of which the steps
count. World, rules, delays, actors and claims are the task's, and so is how long a step takes:
where an answer says otherwise, that is not taken, and said on standard error. The task's own steps
and what it expects of itself do not count.
Exit status: 0 all answers hold, 1 some break a claim, 2 a file was refused, 3 a limit was reached,
5 the report could not be written.
)";

}  // namespace acmsim::tools
