#pragma once

#include "sim/api/answer.hpp"

namespace acmsim::sim {

// The answers of each service, in a file of its own. What is asked for is there.
Json answer_of(const Answering& from, PlaceHandle place, const DescribeCertificate& query);
Json answer_of(const Answering& from, PlaceHandle place, const ListCertificates& query);
Json answer_of(const Answering& from, PlaceHandle place, const GetHostedZone& query);
Json answer_of(const Answering& from, PlaceHandle place, const ListResourceRecordSets& query);
Json answer_of(const Answering& from, PlaceHandle place, const GetChange& query);
Json answer_of(const Answering& from, PlaceHandle place, const DescribeListeners& query);
Json answer_of(const Answering& from, PlaceHandle place, const DescribeListenerCertificates& query);

}  // namespace acmsim::sim
