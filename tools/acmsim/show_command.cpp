// The program's own words for others: a page for man, and what shells complete.
#include <fmt/core.h>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// A text as troff prints it line by line: no character of it means something to troff.
std::string verbatim(std::string_view text) {
  std::string out = ".nf\n";
  bool is_first = true;
  for (const char c : text) {
    if (is_first && (c == '.' || c == '\'')) out += "\\&";
    is_first = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out + ".fi\n";
}

Shown as_grammar(std::string text, const Question& question) {
  Shown shown{.text = std::move(text), .as_is = true};
  for (const VerbWords& verb : question.grammar) {
    shown.json.push_back({{"verb", verb.verb}, {"words", verb.words}});
  }
  return shown;
}

std::string verbs_text(const Question& question) {
  std::vector<std::string> names;
  for (const VerbWords& verb : question.grammar) names.push_back(verb.verb);
  return joined(names);
}

}  // namespace

Shown show_man(const Question& question) {
  std::string page = fmt::format(
      ".TH ACMSIM 1 \"\" \"acmsim {}\"\n.SH NAME\n"
      "acmsim \\- a flight simulator for certificate work on AWS\n.SH SYNOPSIS\n.nf\n",
      ACMSIM_VERSION);
  std::string sections;
  for (const VerbWords& verb : question.grammar) {
    const auto help = help_for(verb.verb);
    if (!help) continue;
    const auto usage = help->find(": ");
    page += fmt::format("{}\n", help->substr(0, usage));
    sections += fmt::format(".SH acmsim {}\n{}", verb.verb, verbatim(help->substr(usage + 2)));
  }
  return as_grammar(page + ".fi\n.SH DESCRIPTION\n" + verbatim(overview()) + sections, question);
}

Shown show_bash_completion(const Question& question) {
  std::string cases;
  for (const VerbWords& verb : question.grammar) {
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb.verb, joined(verb.words));
  }
  return as_grammar(
      fmt::format(R"(# Completes acmsim's verbs, its options, and files. Written by acmsim.
_acmsim() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} words=
  case ${{COMP_WORDS[1]}} in
{}  esac
  ((COMP_CWORD > 1)) || words="{}"
  COMPREPLY=()
  if [[ $word == -* || $words != -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  fi
}}
complete -o default -F _acmsim acmsim
)",
                  cases, verbs_text(question)),
      question);
}

Shown show_zsh_completion(const Question& question) {
  std::string cases;
  for (const VerbWords& verb : question.grammar) {
    cases += fmt::format("  {}) found=({}) ;;\n", verb.verb, joined(verb.words));
  }
  return as_grammar(fmt::format(R"(#compdef acmsim
# Completes acmsim's verbs, its options, and files. Written by acmsim.
local -a found
case $words[2] in
{}esac
((CURRENT > 2)) || found=({})
if [[ $PREFIX == -* || $found[1] != -* ]]; then
  compadd -- $found
fi
((CURRENT > 2)) && _files
)",
                                cases, verbs_text(question)),
                    question);
}

}  // namespace acmsim::tools
