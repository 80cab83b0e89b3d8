// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen: connect a provider, or open the samples. Connected and with an empty library it names the next
// gesture instead.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ConnectCard;
class Preferences;
class ProviderAccess;
class ProviderControl;
class SampleCard;
class TextLabel;

class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    FirstRunPage(ProviderControl &provider, ProviderAccess &access, Preferences &preferences, Theme &theme,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void connected();                          // a provider or the samples are in use now
    void exampleChosen(const QString &prompt); // to fill the panel with

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *examples();
    void readControl();

    ProviderControl &m_provider;
    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_words;
    QWidget *m_cards;
    ConnectCard *m_connect;
    SampleCard *m_samples;
};

} // namespace proofsheet
