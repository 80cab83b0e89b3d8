// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/LineUpStore.h"

#include "settings/LineUpFile.h"

#include <QPointer>
#include <QStandardPaths>

namespace proofsheet {

struct LineUpStore::Answer
{
    std::expected<LineUpFile::Contents, Error> contents;
};

LineUpStore::LineUpStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(!path.isEmpty() ? path
                             : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                   QStringLiteral("/line-ups.json"))
{
    m_worker.setMaxThreadCount(1);
    run(std::nullopt, {});
}

LineUpStore::~LineUpStore()
{
    m_worker.waitForDone();
}

void LineUpStore::apply(const LineUpEdit &edit, QObject *context, std::function<void()> saved)
{
    run(edit, [context = QPointer(context), saved = std::move(saved)] {
        if (context && saved)
            saved();
    });
}

void LineUpStore::run(std::optional<LineUpEdit> edit, std::function<void()> saved)
{
    m_worker.start([this, file = LineUpFile(m_path), edit = std::move(edit), saved = std::move(saved)] {
        const Answer answer{edit ? file.apply(*edit) : file.load()};
        QMetaObject::invokeMethod(
            this,
            [this, answer, saved] {
                take(answer);
                if (answer.contents && saved)
                    saved();
            },
            Qt::QueuedConnection);
    });
}

void LineUpStore::take(const Answer &answer)
{
    const bool first = !std::exchange(m_loaded, true);
    if (!answer.contents) {
        Q_EMIT failed(answer.contents.error());
    } else {
        const bool differs = m_presets != answer.contents->presets;
        m_presets = answer.contents->presets;
        if (!answer.contents->setAside.isEmpty())
            Q_EMIT damagedFileSetAside(answer.contents->setAside);
        if (differs)
            Q_EMIT changed();
    }
    if (first)
        Q_EMIT loaded();
}

} // namespace proofsheet
