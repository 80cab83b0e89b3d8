// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyCheck.h"

#include "ui/widgets/StatusLine.h"
#include "wording/ErrorWording.h"
#include "wording/PlaceWording.h"

#include <QPointer>

namespace proofsheet {

KeyCheck::KeyCheck(ProviderAccess &access, StatusLine &line, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_line(line)
{}

void KeyCheck::test(const Provider &provider, const QByteArray &key)
{
    const int round = ++m_round;
    if (key.isEmpty() && provider.needsKey) {
        m_line.say(StatusLine::Kind::Bad, wording::keyMissingForWindow(provider));
        Q_EMIT ended(KeyTest::CouldNotTell);
        return;
    }
    m_line.say(StatusLine::Kind::Working, tr("Asking %1").arg(wording::providerName(provider)));
    m_access.testKey(provider, key, [self = QPointer(this), round, provider](KeyTest result, const Error &detail) {
        if (self && self->m_round == round)
            self->tell(provider, result, detail);
    });
}

void KeyCheck::forget()
{
    ++m_round;
    m_line.say(StatusLine::Kind::None);
}

void KeyCheck::tell(const Provider &provider, KeyTest result, const Error &detail)
{
    switch (result) {
    case KeyTest::Accepted:
        m_line.say(StatusLine::Kind::Good, tr("Key accepted."), tr("The test was free."));
        if (m_countsModels)
            countModels(provider);
        break;
    case KeyTest::Refused:
        m_line.say(StatusLine::Kind::Bad, tr("%1 does not know this key").arg(wording::providerName(provider)));
        break;
    case KeyTest::CouldNotTell:
        m_line.say(StatusLine::Kind::Bad, wording::sentence(detail));
        break;
    }
    Q_EMIT ended(result);
}

void KeyCheck::countModels(const Provider &provider)
{
    m_access.fetchModels(provider,
                         [self = QPointer(this), round = m_round](std::expected<QSet<ModelId>, Error> offered) {
                             if (!self || self->m_round != round || !offered || offered->isEmpty())
                                 return;
                             const int number = int(offered->size());
                             self->m_line.say(StatusLine::Kind::Good,
                                              number == 1 ? tr("Key accepted, 1 image model available.")
                                                          : tr("Key accepted, %1 image models available.").arg(number),
                                              tr("The test was free."));
                         });
}

} // namespace proofsheet
