// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyPlaceChoice.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace proofsheet {

KeyPlaceChoice::KeyPlaceChoice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(2);
    const auto add = [&](KeyPlace place, const QString &name, const QString &note) {
        auto *button = new QRadioButton(name, this);
        button->setAccessibleDescription(note);
        m_group->addButton(button, int(place));
        column->addWidget(button);
        auto *small = new TextLabel(theme, TextRole::Caption, &Tokens::text3, note, this);
        small->setContentsMargins(metrics::radio + metrics::space8, 0, 0, 0);
        small->setWordWrap(true);
        column->addWidget(small);
        column->addSpacing(6);
        return small;
    };
    m_keychainNote = add(KeyPlace::Keychain, tr("The system’s keychain"), {});
    add(KeyPlace::Session, tr("Memory, for this session"), tr("Asked for again at the next start."));
    add(KeyPlace::File, tr("A file only you can read"), tr("In the configuration folder, mode 0600, not encrypted."));
    setKeychainTrouble({});
    setPlace(KeyPlace::Keychain);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(KeyPlace(id)); });
}

KeyPlace KeyPlaceChoice::place() const
{
    return KeyPlace(m_group->checkedId());
}

void KeyPlaceChoice::setPlace(KeyPlace place)
{
    QAbstractButton *button = m_group->button(int(place));
    if (!button)
        button = m_group->button(int(KeyPlace::Keychain));
    button->setChecked(true);
}

void KeyPlaceChoice::setKeychainTrouble(const QString &trouble)
{
    QAbstractButton *keychain = m_group->button(int(KeyPlace::Keychain));
    keychain->setEnabled(trouble.isEmpty());
    m_keychainNote->setText(trouble.isEmpty() ? tr("Only this address gets the key.")
                                              : tr("It cannot be reached: %1").arg(trouble));
    keychain->setAccessibleDescription(m_keychainNote->text());
    if (!trouble.isEmpty() && keychain->isChecked())
        setPlace(KeyPlace::Session);
}

} // namespace proofsheet
