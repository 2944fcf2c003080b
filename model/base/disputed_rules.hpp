#pragma once

#include <cstdint>

namespace acmsim {

// Rules about which the sources contradict each other, or say nothing: a document chooses.

/// What the rows of a certificate show once its request has timed out. AWS does not say. [I]
enum class RowAfterTimeOut : std::uint8_t { failed, pending_validation };

/// What becomes of a certificate whose names are proved while CAA forbids one. Sources: AWS
/// re:Post, CAA errors; ACM User Guide, troubleshooting. [D, in conflict]
enum class CaaFailure : std::uint8_t { failed, pending_validation };

/// When ACM asks CAA about the names of a request; a renewal asks when its names are proved.
/// Sources: ACM User Guide, CAA (after the names are validated) [D]; a post of 2024, FAILED with
/// CAA_ERROR while the validation record had a wrong value [U, in conflict].
enum class CaaIsAsked : std::uint8_t {
  /// When all names are proved and the certificate would be issued.
  after_proof,
  /// As long as a name is not proved, and last when the last one is. What CAA forbids then fails
  /// within the window of `issuance`, whether or not its names can be proved. [I]
  before_proof,
  /// Then, and again when it would be issued.
  both,
};

/// How many certificates two requests make that say the same, both without a token. Sources:
/// hashicorp/terraform-provider-aws#7760 and #7909 of 2019 (one);
/// kubernetes-sigs/aws-load-balancer-controller#4554 of 2026 (two). [U, in conflict]
enum class SameRequestWithoutToken : std::uint8_t {
  two,
  /// The later one is answered with the earlier one's certificate, if that is still there. That
  /// ACM remembers a request as long as a token (`kIdempotencyTokenLife`), and in its account and
  /// Region, is inferred; so one that was there before the history begins is not known again. [I]
  one,
};

}  // namespace acmsim
