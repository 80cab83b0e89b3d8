// SPDX-License-Identifier: GPL-3.0-or-later
// A free test of a key, told on a status line: asking, accepted, refused, could not tell. A newer test drops an older
// one.
#pragma once

#include "core/Provider.h"
#include "generation/ProviderAccess.h"

#include <QObject>

namespace proofsheet {

class StatusLine;

class KeyCheck : public QObject
{
    Q_OBJECT

public:
    KeyCheck(ProviderAccess &access, StatusLine &line, QObject *parent);

    void test(const Provider &provider, const QByteArray &key);
    void forget(); // the key has changed: untested
    // An accepted key is followed by the number of models. It would drop another question for the list of models.
    void setCountsModels(bool counts) { m_countsModels = counts; }

Q_SIGNALS:
    void ended(proofsheet::KeyTest result);

private:
    void tell(const Provider &provider, KeyTest result, const Error &detail);
    void countModels(const Provider &provider);

    ProviderAccess &m_access;
    StatusLine &m_line;
    bool m_countsModels = false;
    int m_round = 0; // of the newest test
};

} // namespace proofsheet
