// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a library to measure with, through Library::keep as arrivals do: bench_make_library DIR COUNT [SIDE]. Runs of
// twelve pictures over three models; the pixels repeat after 48 pictures, the prompts do not.
#include "core/Clock.h"
#include "core/Provider.h"
#include "library/Library.h"

#include <QBuffer>
#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr int picturesInRun = 12;
constexpr int distinct = 48;

QByteArray picture(int number, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, side, side);
    gradient.setColorAt(0, QColor::fromHsv(number * 7 % 360, 160, 220));
    gradient.setColorAt(1, QColor::fromHsv((number * 7 + 90) % 360, 200, 90));
    painter.fillRect(image.rect(), gradient);
    painter.setBrush(QColor::fromHsv((number * 31) % 360, 120, 250));
    painter.drawEllipse(QPoint(side / 2, side / 2), side / 4, side / 3);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 80);
    return bytes;
}

class Maker : public QObject
{
public:
    Maker(const QString &folder, int count, int side)
        : m_library({folder}, Library::Access::ReadWrite, m_clock)
        , m_count(count)
    {
        for (int i = 0; i < distinct; ++i)
            m_bytes << picture(i, side);
    }

    void start()
    {
        m_library.open([this](const auto &opened) {
            if (!opened)
                return fail(opened.error());
            for (int i = 0; i < 8; ++i)
                keepNext();
        });
    }

private:
    void keepNext()
    {
        if (m_begun >= m_count)
            return;
        m_library.keep({record(m_begun), m_bytes.at(m_begun % distinct)}, [this](const auto &kept) {
            if (!kept)
                return fail(kept.error());
            if (++m_kept == m_count)
                QCoreApplication::quit();
            else
                keepNext();
        });
        ++m_begun;
    }

    void fail(const Error &error)
    {
        QTextStream(stderr) << toText(error.kind) << ": " << error.detail << '\n';
        QCoreApplication::exit(1);
    }

    ImageRecord record(int number)
    {
        static const QStringList models{u"openai/gpt-image-1"_s, u"openai/dall-e-3"_s, u"leonardo/phoenix-1-0"_s};
        static const QStringList subjects{u"ceramic coffee set"_s, u"mountain hut in fog"_s, u"poster of a heron"_s,
                                          u"glass perfume bottle"_s};
        if (number % picturesInRun == 0)
            m_run = RunId::create();
        ImageRecord record;
        record.id = ItemId::create();
        record.run = m_run;
        record.request = RequestId::create();
        record.indexInRun = number % picturesInRun;
        record.wish.prompt = u"Variation %1 of a %2, soft light from the left, on linen"_s.arg(number / picturesInRun)
                                 .arg(subjects.at(number / picturesInRun % 4));
        for (const QString &model : models)
            record.wish.models << ModelId(model);
        record.sent.model = ModelId(models.at(number % 3));
        record.sent.prompt = record.wish.prompt;
        record.provider = fastRouterId;
        record.origin = u"https://api.fastrouter.ai"_s;
        record.cost = Money::ofMicros(40'000);
        record.costBasis = CostBasis::About;
        // One run every ten minutes, up to now: some seventy days for ten thousand pictures.
        record.submittedMs = m_clock.wallMs() - qint64(m_count - number) / picturesInRun * 600'000;
        record.arrivedMs = record.submittedMs + 12'000;
        record.tookMs = 12'000;
        return record;
    }

    SystemClock m_clock;
    Library m_library;
    QList<QByteArray> m_bytes;
    RunId m_run;
    int m_count;
    int m_begun = 0;
    int m_kept = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "Usage: bench_make_library DIR COUNT [SIDE]\n";
        return 2;
    }
    Maker maker(arguments.at(1), arguments.at(2).toInt(), arguments.value(3, u"512"_s).toInt());
    maker.start();
    return QCoreApplication::exec();
}
