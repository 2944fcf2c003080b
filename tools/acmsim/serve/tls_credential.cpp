#include "tools/acmsim/serve/tls_credential.hpp"

#include <memory>
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "model/base/ensure.hpp"

namespace acmsim::tools {
namespace {

template <auto free>
struct OpensslFreed {
  template <class T>
  void operator()(T* thing) const {
    free(thing);
  }
};
using TextBio = std::unique_ptr<BIO, OpensslFreed<BIO_free_all>>;
using ReadKey = std::unique_ptr<EVP_PKEY, OpensslFreed<EVP_PKEY_free>>;
using ReadCertificate = std::unique_ptr<X509, OpensslFreed<X509_free>>;

TextBio bio_of(const std::string& text) {
  return TextBio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

ReadCertificate read_certificate(const std::string& pem) {
  return ReadCertificate(PEM_read_bio_X509(bio_of(pem).get(), nullptr, nullptr, nullptr));
}

}  // namespace

void use(SSL& handshake, const Credential& credential) {
  const ReadCertificate certificate = read_certificate(credential.certificate);
  const ReadCertificate issuer = read_certificate(credential.chain);
  const ReadKey key(
      PEM_read_bio_PrivateKey(bio_of(credential.key).get(), nullptr, nullptr, nullptr));
  const bool is_used = certificate && issuer && key &&
                       SSL_use_certificate(&handshake, certificate.get()) == 1 &&
                       SSL_use_PrivateKey(&handshake, key.get()) == 1 &&
                       SSL_add1_chain_cert(&handshake, issuer.get()) == 1;
  ensure(is_used, "OpenSSL takes a certificate that it has made, and its key");
}

}  // namespace acmsim::tools
