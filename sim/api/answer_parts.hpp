#pragma once

#include "sim/api/answer.hpp"

namespace acmsim::sim {

// The answers of each service, in a file of its own. What is asked for is there.
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeCertificate& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListCertificates& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const GetHostedZone& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const ListResourceRecordSets& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const GetChange& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeListeners& query);
OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const DescribeListenerCertificates& query);

}  // namespace acmsim::sim
