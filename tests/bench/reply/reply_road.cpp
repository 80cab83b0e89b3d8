// SPDX-License-Identifier: GPL-3.0-or-later
// The real road of one reply of ten pictures: HttpImageService, spool, ReplyReader, WireFormat, Library, ledger.
// Usage: reply_road PORT FOLDER. Prints milliseconds from the end of the line to the first and to the tenth synced
// file, MB over what the process had before, and MB of pictures.
#include "bench/PeakMemory.h"

#include "cloud/HttpImageService.h"
#include "core/Clock.h"
#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "library/Library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace proofsheet;

namespace {

// Notes when the line of a submit has ended: its last byte has been received.
class TimedService final : public ImageService
{
public:
    explicit TimedService(std::function<void()> lastByte)
        : m_lastByte(std::move(lastByte))
    {}

    std::unique_ptr<Call> submit(const Endpoint &endpoint, const GenerationRequest &request,
                                 std::shared_ptr<ReplySink> sink, SubmitHandlers handlers) override
    {
        handlers.finished = [this, finished = std::move(handlers.finished)](const TransportEnd &end) {
            m_lastByte();
            finished(end);
        };
        return m_service.submit(endpoint, request, std::move(sink), std::move(handlers));
    }
    std::unique_ptr<Call> query(const Endpoint &endpoint, const TaskId &task, std::shared_ptr<ReplySink> sink,
                                Finished finished) override
    {
        return m_service.query(endpoint, task, std::move(sink), std::move(finished));
    }
    std::unique_ptr<Call> download(const Endpoint &endpoint, const QUrl &url, std::shared_ptr<ReplySink> sink,
                                   Finished finished) override
    {
        return m_service.download(endpoint, url, std::move(sink), std::move(finished));
    }
    std::unique_ptr<Call> models(const Endpoint &endpoint, std::shared_ptr<ReplySink> sink, Finished finished) override
    {
        return m_service.models(endpoint, std::move(sink), std::move(finished));
    }

private:
    HttpImageService m_service;
    std::function<void()> m_lastByte;
};

RequestPlan tenPictures(const Wish &wish)
{
    GenerationRequest request;
    request.model = wish.models.constFirst();
    request.prompt = wish.prompt;
    request.count = 10;
    ModelPlan model;
    model.model = ModelTraits::generic(request.model);
    model.requests << request;
    model.pictures = request.count;
    RequestPlan plan;
    plan.models << model;
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    QElapsedTimer timer;
    TimedService service([&timer] { timer.start(); });
    Library library({arguments.value(2)}, Library::Access::ReadWrite, clock);
    TaskLedger ledger(library.place().ledger());
    Provider provider = fastRouter();
    provider.base = QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1").arg(arguments.value(1)));
    GenerationQueue queue(service, ledger, library, clock,
                          [&](const ProviderId &, const QString &) { return Endpoint{provider, {}}; });

    double before = 0;
    double first = 0;
    double pictureMegabytes = 0;
    int delivered = 0;
    QObject::connect(&queue, &GenerationQueue::delivered, &queue, [&](const TaskItem &, const ImageRecord &record) {
        pictureMegabytes += double(record.bytes) / 1024 / 1024;
        if (++delivered == 1)
            first = double(timer.nsecsElapsed()) / 1e6;
        if (delivered < 10)
            return;
        QTextStream(stdout) << first << ' ' << double(timer.nsecsElapsed()) / 1e6 << ' ' << bench::peak() - before
                            << ' ' << pictureMegabytes << Qt::endl;
        QCoreApplication::quit();
    });
    const auto start = [&](const std::expected<void, Error> &taken) {
        if (!taken)
            return QCoreApplication::exit(1);
        Wish wish;
        wish.prompt = QStringLiteral("noise");
        wish.models = {ModelId(QStringLiteral("openai/gpt-image-1"))};
        bench::forgetPeak();
        before = bench::resident();
        queue.generate(wish, tenPictures(wish), provider);
    };
    library.open([&](const std::expected<void, Error> &opened) {
        if (!opened)
            return QCoreApplication::exit(1);
        ledger.open([&](const std::expected<void, Error> &ready) {
            if (!ready)
                return QCoreApplication::exit(1);
            queue.takeUp(start);
        });
    });
    return application.exec();
}
