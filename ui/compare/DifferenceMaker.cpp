// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DifferenceMaker.h"

#include <QtConcurrentRun>

namespace proofsheet {

bool DifferenceMaker::Wish::hasSamePictures(const Wish &other) const
{
    return a.cacheKey() == other.a.cacheKey() && b.cacheKey() == other.b.cacheKey();
}

bool DifferenceMaker::Wish::isSame(const Wish &other) const
{
    return hasSamePictures(other) && options == other.options;
}

DifferenceMaker::DifferenceMaker(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DifferenceMaker::take);
}

DifferenceMaker::~DifferenceMaker() = default;

DifferenceMaker::Made DifferenceMaker::make(const Wish &wish, std::shared_ptr<const PictureDifference> raw)
{
    Made made;
    made.raw = raw ? std::move(raw) : std::make_shared<const PictureDifference>(rawDifferenceOf(wish.a, wish.b));
    made.map = mapOf(*made.raw, wish.options);
    made.levels = {made.map.comparedAt, halvesOf(made.map.map)};
    return made;
}

void DifferenceMaker::want(const QImage &a, const QImage &b, const DifferenceOptions &options)
{
    m_wanted = {a, b, options};
    start();
}

void DifferenceMaker::clear()
{
    m_wanted = {};
    m_made = {};
    if (!m_isMaking)
        m_making = {};
}

void DifferenceMaker::start()
{
    if (m_isMaking || m_wanted.a.isNull() || m_wanted.b.isNull() || (m_made.raw && m_wanted.isSame(m_making)))
        return;
    const auto raw = m_made.raw && m_wanted.hasSamePictures(m_making) ? m_made.raw : nullptr;
    m_making = m_wanted;
    m_isMaking = true;
    m_watcher.setFuture(QtConcurrent::run(&DifferenceMaker::make, m_making, raw));
}

void DifferenceMaker::take()
{
    m_isMaking = false;
    if (m_wanted.a.isNull()) {
        m_making = {};
        return; // it was cleared meanwhile
    }
    m_made = m_watcher.result();
    start();
    Q_EMIT made();
}

} // namespace proofsheet
