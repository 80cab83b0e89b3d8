// SPDX-License-Identifier: GPL-3.0-or-later
// The free questions: key test and list of models.
#include "generation/ProviderAccess.h"

#include "cloud/WireFormat.h"
#include "generation/MemorySink.h"

namespace proofsheet {

struct ProviderAccess::Private
{
    ImageService &service;
    std::unique_ptr<Call> keyCall;
    std::unique_ptr<Call> modelsCall;
};

namespace {

Error keyTestDetail(const TransportEnd &end)
{
    if (end.failure)
        return *end.failure;
    const ErrorKind kind = end.httpStatus == 401   ? ErrorKind::Authentication
                           : end.httpStatus >= 500 ? ErrorKind::Server
                                                   : ErrorKind::BadRequest;
    return {.kind = kind, .httpStatus = end.httpStatus, .supportId = QString::fromLatin1(end.requestId)};
}

} // namespace

ProviderAccess::ProviderAccess(ImageService &service, QObject *parent)
    : QObject(parent)
    , d(new Private{service, {}, {}})
{}

ProviderAccess::~ProviderAccess() = default;

void ProviderAccess::testKey(const Provider &provider, const QByteArray &key,
                             std::function<void(KeyTest, const Error &)> done)
{
    d->keyCall =
        d->service.query({provider, key}, wire::keyTestTask, std::make_shared<MemorySink>(),
                         [done = std::move(done)](const TransportEnd &end) {
                             KeyTest result = KeyTest::CouldNotTell;
                             if (const KeyVerdict verdict = wire::readKeyTest(end); verdict == KeyVerdict::Accepted)
                                 result = KeyTest::Accepted;
                             else if (verdict == KeyVerdict::Refused)
                                 result = KeyTest::Refused;
                             done(result, keyTestDetail(end));
                         });
}

void ProviderAccess::fetchModels(const Provider &provider,
                                 std::function<void(std::expected<QSet<ModelId>, Error>)> done)
{
    auto sink = std::make_shared<MemorySink>();
    d->modelsCall = d->service.models({provider, {}}, sink, [sink, done = std::move(done)](const TransportEnd &end) {
        const auto offered = wire::readModels(end, sink->bytes());
        if (!offered) {
            done(std::unexpected(offered.error()));
            return;
        }
        QSet<ModelId> ids;
        for (const OfferedModel &model : *offered) {
            if (model.makesImages)
                ids << model.id;
        }
        done(ids);
    });
}

} // namespace proofsheet
