#pragma once

#include <acmsim/session.hpp>
#include <string>

/// How a controller waits for the old certificate to be out of use.
enum class Release { sleeps_five_minutes, tries_again };
/// When it puts the new certificate on the listener.
enum class Switch { after_four_hours, once_issued };

struct Habits {
  Switch switches = Switch::once_issued;
  Release releases = Release::tries_again;
};

/// Replaces the certificate of the world in world.json by one that is validated by DNS, as a
/// program does it that talks to AWS.
void migrate(acmsim::Session& aws, const Habits& habits);

/// A world with a site, a certificate that is validated by e-mail, and a listener.
extern const std::string kWorld;
/// A plan for it, as a document.
extern const std::string kPlan;
