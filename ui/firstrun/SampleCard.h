// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the sample provider: everything can be tried with no key.
#pragma once

#include "ui/widgets/Card.h"

class QPushButton;

namespace proofsheet {

class ProviderControl;
class StatusLine;

class SampleCard : public Card
{
    Q_OBJECT

public:
    SampleCard(ProviderControl &provider, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void connected();

private:
    void open();

    ProviderControl &m_provider;
    QPushButton *m_open;
    StatusLine *m_state;
};

} // namespace proofsheet
