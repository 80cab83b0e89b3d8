// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of saved line-ups: choose, save, replace, rename, delete. Every change can be taken back at once.
#pragma once

#include "core/LineUpPreset.h"

#include <QObject>
#include <functional>

class QMenu;
class QWidget;

namespace proofsheet {

class LineUpStore;
class ModelCatalog;
class Theme;

class LineUpMenu : public QObject
{
    Q_OBJECT

public:
    // owner: the parent, also of menus and dialogs. All other references outlive this.
    LineUpMenu(LineUpStore &store, const ModelCatalog &catalog, const Theme &theme, QWidget &owner);

    void follow(const Wish &present, bool samples); // what would be saved, and what things cost
    // A chosen one as it arrived: models that are gone, and settings that no model takes, are not in it.
    void setApplied(const QString &name, const Wish &arrived);
    QString applied() const; // the line-up that the present settings are; empty: none

    void popup(const QPoint &globalPosition);

Q_SIGNALS:
    void chosen(const proofsheet::LineUpPreset &preset);
    void appliedChanged(); // perhaps
    void noted(const QString &text, const std::function<void()> &undo);
    void failed(const QString &sentence);

private:
    void fill(QMenu &menu);
    void addPresets(QMenu &menu, const std::function<void(const LineUpPreset &)> &act) const;
    void saveAs();
    void replace(const LineUpPreset &preset);
    void rename(const LineUpPreset &preset);
    void remove(const LineUpPreset &preset);
    void change(const LineUpEdit &edit, const QString &note);
    QString summary(const LineUpPreset &preset) const;
    QStringList names() const;

    LineUpStore &m_store;
    const ModelCatalog &m_catalog;
    const Theme &m_theme;
    QWidget &m_owner;
    Wish m_present;
    bool m_samples = false;
    QString m_applied;
    Wish m_arrived;
};

} // namespace proofsheet
