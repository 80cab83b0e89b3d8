// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/LineUpMenu.h"

#include "core/ModelCatalog.h"
#include "settings/LineUpStore.h"
#include "ui/prompt/LineUpNameDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/PlainWords.h"
#include "wording/LineUpWording.h"

#include <QMenu>

#include <algorithm>

namespace proofsheet {

LineUpMenu::LineUpMenu(LineUpStore &store, const ModelCatalog &catalog, const Theme &theme, QWidget &owner)
    : QObject(&owner)
    , m_store(store)
    , m_catalog(catalog)
    , m_theme(theme)
    , m_owner(owner)
{
    connect(&store, &LineUpStore::changed, this, &LineUpMenu::appliedChanged);
    connect(&store, &LineUpStore::failed, this,
            [this](const Error &error) { Q_EMIT failed(wording::lineUpError(error)); });
    connect(&store, &LineUpStore::damagedFileSetAside, this,
            [this](const QString &path) { Q_EMIT failed(wording::lineUpsSetAside(pathText(path))); });
}

void LineUpMenu::follow(const Wish &present, bool samples)
{
    m_present = present;
    m_samples = samples;
}

void LineUpMenu::setApplied(const QString &name, const Wish &arrived)
{
    m_applied = name;
    m_arrived = arrived;
}

QString LineUpMenu::applied() const
{
    const QList<LineUpPreset> &presets = m_store.presets();
    Wish arrived = m_arrived;
    arrived.prompt = m_present.prompt;
    if (const LineUpPreset *last = findPreset(presets, m_applied); last && arrived == m_present)
        return last->name;
    const auto same = std::ranges::find_if(presets, [this](const LineUpPreset &one) { return one.matches(m_present); });
    return same == presets.end() ? QString() : same->name;
}

void LineUpMenu::popup(const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(globalPosition);
}

void LineUpMenu::fill(QMenu &menu)
{
    const QList<LineUpPreset> presets = m_store.presets();
    const QString now = applied();
    for (const LineUpPreset &preset : presets) {
        QAction *action =
            menu.addAction(plainButtonText(preset.name) + QLatin1Char('\t') + plainButtonText(summary(preset)));
        action->setCheckable(true);
        action->setChecked(preset.name == now);
        connect(action, &QAction::triggered, this, [this, preset] { Q_EMIT chosen(preset); });
    }
    if (presets.isEmpty())
        menu.addAction(tr("No line-ups yet"))->setEnabled(false);
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Save these models and settings..."));
    save->setEnabled(!m_present.models.isEmpty());
    connect(save, &QAction::triggered, this, &LineUpMenu::saveAs);
    if (presets.isEmpty())
        return;
    QMenu *replacing = menu.addMenu(tr("Re&place with these"));
    replacing->setEnabled(!m_present.models.isEmpty());
    addPresets(*replacing, [this](const LineUpPreset &preset) { replace(preset); });
    addPresets(*menu.addMenu(tr("&Rename")), [this](const LineUpPreset &preset) { rename(preset); });
    addPresets(*menu.addMenu(tr("&Delete")), [this](const LineUpPreset &preset) { remove(preset); });
}

void LineUpMenu::addPresets(QMenu &menu, const std::function<void(const LineUpPreset &)> &act) const
{
    for (const LineUpPreset &preset : m_store.presets())
        connect(menu.addAction(plainButtonText(preset.name)), &QAction::triggered, this,
                [act, preset] { act(preset); });
}

void LineUpMenu::saveAs()
{
    const LineUpPreset made = LineUpPreset::of({}, m_present);
    auto *dialog = new LineUpNameDialog(m_theme, tr("Save line-up"), summary(made), {}, names(),
                                        LineUpNameDialog::Taken::Replaces, &m_owner);
    connect(dialog, &LineUpNameDialog::named, this, [this, made](const QString &name) {
        const bool isNew = !findPreset(m_store.presets(), name);
        change({.put = LineUpPreset::of(name, made.settings)}, isNew ? tr("Saved %1") : tr("Replaced %1"));
    });
    dialog->open();
}

void LineUpMenu::replace(const LineUpPreset &preset)
{
    change({.put = LineUpPreset::of(preset.name, m_present)}, tr("Replaced %1"));
}

void LineUpMenu::rename(const LineUpPreset &preset)
{
    QStringList taken = names();
    taken.removeAll(preset.name);
    auto *dialog = new LineUpNameDialog(m_theme, tr("Rename line-up"), summary(preset), preset.name, taken,
                                        LineUpNameDialog::Taken::Refused, &m_owner);
    connect(dialog, &LineUpNameDialog::named, this, [this, preset](const QString &name) {
        if (m_applied == preset.name)
            m_applied = name;
        change({.remove = preset.name, .put = LineUpPreset::of(name, preset.settings)}, tr("Renamed to %1"));
    });
    dialog->open();
}

void LineUpMenu::remove(const LineUpPreset &preset)
{
    change({.remove = preset.name}, tr("Deleted %1"));
}

void LineUpMenu::change(const LineUpEdit &edit, const QString &note)
{
    const LineUpEdit back = inverse(m_store.presets(), edit);
    const QString text = note.arg(edit.put ? edit.put->name : edit.remove);
    m_store.apply(edit, this, [this, back, text] { Q_EMIT noted(text, [this, back] { m_store.apply(back); }); });
}

QString LineUpMenu::summary(const LineUpPreset &preset) const
{
    return wording::lineUpSummary(preset, m_catalog, m_samples);
}

QStringList LineUpMenu::names() const
{
    QStringList all;
    for (const LineUpPreset &preset : m_store.presets())
        all += preset.name;
    return all;
}

} // namespace proofsheet
