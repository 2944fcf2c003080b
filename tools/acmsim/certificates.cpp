// X.509 for GetCertificate and for handshakes.
#include "tools/acmsim/certificates.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <span>
#include <string_view>

#include "model/base/ensure.hpp"
#include "model/base/enum_table.hpp"
#include "tools/acmsim/certificate_keys.hpp"

namespace acmsim::tools {
namespace {

template <auto free>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    free(thing);
  }
};
template <class T, auto free>
using Owned = std::unique_ptr<T, Freed<free>>;

using Bio = Owned<BIO, BIO_free_all>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using Number = Owned<BIGNUM, BN_free>;
using Numbers = Owned<BN_CTX, BN_CTX_free>;
using Octets = std::vector<unsigned char>;

void must(bool is_done) { ensure(is_done, "OpenSSL makes what it is asked for"); }

template <class T>
T* must_have(T* made) {
  must(made != nullptr);
  return made;
}

Bio reading(std::string_view text) {
  return Bio(must_have(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))));
}

Key private_key(const char* pem) {
  return Key(must_have(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr)));
}

std::string pem_of(X509& certificate) {
  const Bio bio(must_have(BIO_new(BIO_s_mem())));
  must(PEM_write_bio_X509(bio.get(), &certificate) == 1);
  std::string text(BIO_ctrl_pending(bio.get()), '\0');
  must(BIO_read(bio.get(), text.data(), static_cast<int>(text.size())) ==
       static_cast<int>(text.size()));
  return text;
}

Number number_of(std::span<const unsigned char> octets) {
  return Number(must_have(BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr)));
}

Octets digest_of(const EVP_MD* algorithm, std::span<const unsigned char> text) {
  Octets digest(static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
  must(EVP_Digest(text.data(), text.size(), digest.data(), nullptr, algorithm, nullptr) == 1);
  return digest;
}

/// How certificates with one kind of key are signed; in the order of `kCertificateKeys`.
struct Signing {
  std::string_view signature;  ///< `SHA256WITHRSA`
  const EVP_MD* (*digest)();
  int curve;  ///< Of none for RSA, whose signatures are always the same.
};
constexpr std::array kSignings{
    Signing{"SHA256WITHRSA", EVP_sha256, NID_undef},
    Signing{"SHA256WITHECDSA", EVP_sha256, NID_X9_62_prime256v1},
    Signing{"SHA384WITHECDSA", EVP_sha384, NID_secp384r1},
};
static_assert(kSignings.size() == kCertificateKeys.size());

/// ECDSA (FIPS 186-5, section 6.4.1) with a secret number that follows from the key and the digest:
/// OpenSSL 3.0 draws it, and would sign differently each time.
Octets ecdsa(int curve, EVP_PKEY& key, const Octets& digest) {
  const Numbers context(must_have(BN_CTX_new()));
  const Owned<EC_GROUP, EC_GROUP_free> group(must_have(EC_GROUP_new_by_curve_name(curve)));
  const BIGNUM* order = EC_GROUP_get0_order(group.get());
  BIGNUM* found = nullptr;
  must(EVP_PKEY_get_bn_param(&key, OSSL_PKEY_PARAM_PRIV_KEY, &found) == 1);
  const Number secret(found);

  Octets seed(static_cast<std::size_t>(BN_num_bytes(order)));
  must(BN_bn2binpad(secret.get(), seed.data(), static_cast<int>(seed.size())) > 0);
  seed.insert(seed.end(), digest.begin(), digest.end());
  const Number once = number_of(digest_of(EVP_sha512(), seed));
  must(BN_nnmod(once.get(), once.get(), order, context.get()) == 1);
  ensure(!BN_is_zero(once.get()), "a digest is not zero");

  const Owned<EC_POINT, EC_POINT_free> point(must_have(EC_POINT_new(group.get())));
  const Number r(must_have(BN_new()));
  const Number s(must_have(BN_new()));
  must(EC_POINT_mul(group.get(), point.get(), once.get(), nullptr, nullptr, context.get()) == 1);
  must(EC_POINT_get_affine_coordinates(group.get(), point.get(), r.get(), nullptr, context.get()) ==
       1);
  must(BN_nnmod(r.get(), r.get(), order, context.get()) == 1);
  const Number inverse(must_have(BN_mod_inverse(nullptr, once.get(), order, context.get())));
  must(BN_mod_mul(s.get(), r.get(), secret.get(), order, context.get()) == 1);
  must(BN_mod_add(s.get(), s.get(), number_of(digest).get(), order, context.get()) == 1);
  must(BN_mod_mul(s.get(), s.get(), inverse.get(), order, context.get()) == 1);

  const Owned<ECDSA_SIG, ECDSA_SIG_free> signature(must_have(ECDSA_SIG_new()));
  must(ECDSA_SIG_set0(signature.get(), BN_dup(r.get()), BN_dup(s.get())) == 1);
  Octets octets(static_cast<std::size_t>(i2d_ECDSA_SIG(signature.get(), nullptr)));
  unsigned char* end = octets.data();
  i2d_ECDSA_SIG(signature.get(), &end);
  return octets;
}

void sign(X509& certificate, EVP_PKEY& key, const Signing& signing) {
  must(X509_sign(&certificate, &key, signing.digest()) > 0);
  if (signing.curve == NID_undef) return;
  unsigned char* signed_part = nullptr;
  const int size = i2d_re_X509_tbs(&certificate, &signed_part);
  must(size > 0);
  const Octets digest = digest_of(signing.digest(), {signed_part, static_cast<std::size_t>(size)});
  OPENSSL_free(signed_part);
  const Octets again = ecdsa(signing.curve, key, digest);
  const ASN1_BIT_STRING* place = nullptr;
  X509_get0_signature(&place, nullptr, &certificate);
  // OpenSSL has no other way to put a signature that it has not made.
  auto* signature = const_cast<ASN1_BIT_STRING*>(place);
  must(ASN1_STRING_set(signature, again.data(), static_cast<int>(again.size())) == 1);
}

void name(X509_NAME* subject, const char* part, const std::string& text) {
  const Octets octets(text.begin(), text.end());
  must(X509_NAME_add_entry_by_txt(subject, part, MBSTRING_UTF8, octets.data(),
                                  static_cast<int>(octets.size()), -1, 0) == 1);
}

/// What an extension says, in OpenSSL's own words.
void extend(X509& certificate, X509& issuer, int what, const std::string& text) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
  const Extension extension(must_have(X509V3_EXT_conf_nid(nullptr, &context, what, text.c_str())));
  must(X509_add_ext(&certificate, extension.get(), -1) == 1);
}

template <class Texts, class Word>
std::string joined(const Texts& texts, Word word) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ",") + word(text);
  return all;
}

/// `DIGITAL_SIGNATURE` as OpenSSL has it: `digitalSignature`.
std::string usage_word(const std::string& api) {
  std::string word;
  for (const char c : api) {
    const bool begins = !word.empty() && word.back() == '_';
    if (begins) word.pop_back();
    word += begins || c == '_' ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return word;
}

void set_serial(X509& certificate, std::string text) {
  std::erase(text, ':');
  BIGNUM* made = nullptr;
  must(BN_hex2bn(&made, text.c_str()) > 0);
  const Number number(made);
  must(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)) != nullptr);
}

Certificate begin(EVP_PKEY& key, const std::string& serial) {
  Certificate certificate(must_have(X509_new()));
  must(X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  must(X509_set_pubkey(certificate.get(), &key) == 1);
  set_serial(*certificate, serial);
  return certificate;
}

/// The authority for one kind of key. Real ones of Amazon's are named alike.
Certificate authority(EVP_PKEY& key, const std::string& algorithm, const Signing& signing) {
  Certificate certificate = begin(key, "01");
  X509_NAME* subject = X509_get_subject_name(certificate.get());
  name(subject, "C", "US");
  name(subject, "O", "Amazon");
  name(subject, "CN", "acmsim test authority " + algorithm);
  must(X509_set_issuer_name(certificate.get(), subject) == 1);
  must(ASN1_TIME_set_string(X509_getm_notBefore(certificate.get()), "700101000000Z") == 1);
  must(ASN1_TIME_set_string(X509_getm_notAfter(certificate.get()), "99991231235959Z") == 1);
  extend(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  extend(*certificate, *certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
  extend(*certificate, *certificate, NID_subject_key_identifier, "hash");
  sign(*certificate, key, signing);
  return certificate;
}

Certificate leaf(const CertificateText& text, EVP_PKEY& key, X509& issuer) {
  Certificate certificate = begin(key, text.serial);
  if (text.names.front().size() <= ub_common_name) {
    name(X509_get_subject_name(certificate.get()), "CN", text.names.front());
  }
  must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(&issuer)) == 1);
  const auto set = [](ASN1_TIME* place, std::chrono::sys_seconds at) {
    must(ASN1_TIME_set(place, at.time_since_epoch().count()) != nullptr);
  };
  set(X509_getm_notBefore(certificate.get()), text.not_before);
  set(X509_getm_notAfter(certificate.get()), text.not_after);
  const auto extend_by = [&](int what, const std::string& said) {
    extend(*certificate, issuer, what, said);
  };
  extend_by(NID_authority_key_identifier, "keyid:always");
  extend_by(NID_subject_key_identifier, "hash");
  extend_by(NID_subject_alt_name,
            joined(text.names, [](const std::string& one) { return "DNS:" + one; }));
  extend_by(NID_key_usage, "critical," + joined(text.key_usages, usage_word));
  extend_by(NID_ext_key_usage,
            joined(text.extended_key_usages, [](const std::string& one) { return one; }));
  extend_by(NID_basic_constraints, "critical,CA:FALSE");
  return certificate;
}

const CertificateKeys& keys_of(std::string_view algorithm) {
  const auto* keys = row_named(kCertificateKeys, &CertificateKeys::algorithm, algorithm);
  ensure(keys != nullptr, "there are keys of every algorithm");
  return *keys;
}

}  // namespace

CertificatePrinter certificate_printer() {
  return [](const CertificateText& text) {
    const CertificateKeys& keys = keys_of(text.key_algorithm);
    const auto* signing = row_named(kSignings, &Signing::signature, text.signature_algorithm);
    ensure(signing != nullptr, "there is a way to sign with every algorithm");
    const Key authority_key = private_key(keys.authority);
    const Certificate issuer = authority(*authority_key, text.key_algorithm, *signing);
    const Certificate certificate = leaf(text, *private_key(keys.leaf), *issuer);
    sign(*certificate, *authority_key, *signing);
    return PrintedCertificate{pem_of(*certificate), pem_of(*issuer)};
  };
}

std::string key_of_certificate(std::string_view algorithm) { return keys_of(algorithm).leaf; }

/// Salt and vector follow from the passphrase: nothing is secret here, and a run is to repeat.
std::string encrypted_key(const std::string& algorithm, const std::string& passphrase) {
  constexpr int kIterations = 2048;
  constexpr int kOctets = 16;
  const Octets phrase(passphrase.begin(), passphrase.end());
  Octets salt = digest_of(EVP_sha256(), phrase);
  X509_ALGOR* method = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), kIterations, salt.data(), kOctets,
                                         salt.data() + kOctets, NID_hmacWithSHA256);
  const Key key = private_key(keys_of(algorithm).leaf);
  const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(
      must_have(EVP_PKEY2PKCS8(key.get())));
  const Owned<X509_SIG, X509_SIG_free> encrypted(must_have(PKCS8_set0_pbe(
      passphrase.data(), static_cast<int>(passphrase.size()), info.get(), must_have(method))));
  const Bio bio(must_have(BIO_new(BIO_s_mem())));
  must(PEM_write_bio_PKCS8(bio.get(), encrypted.get()) == 1);
  std::string text(BIO_ctrl_pending(bio.get()), '\0');
  must(BIO_read(bio.get(), text.data(), static_cast<int>(text.size())) ==
       static_cast<int>(text.size()));
  return text;
}

std::string authority_certificates() {
  std::string all;
  for (std::size_t i = 0; i < kCertificateKeys.size(); ++i) {
    const Key key = private_key(kCertificateKeys[i].authority);
    const std::string algorithm(kCertificateKeys[i].algorithm);
    all += pem_of(*authority(*key, algorithm, kSignings[i]));
  }
  return all;
}

}  // namespace acmsim::tools
