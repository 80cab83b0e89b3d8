// SPDX-License-Identifier: GPL-3.0-or-later
// "Run this on ...": which models, how many pictures, what is mapped, what it costs; and the press that sends it. It
// makes a plan, and sends nothing itself.
#pragma once

#include "core/RunOn.h"
#include "ui/theme/Theme.h"

#include <QDialog>

namespace proofsheet {

class CountStepper;
class ModelCatalog;
class ModelChip;
class PrimaryButton;
class TextLabel;

class RunOnDialog : public QDialog
{
    Q_OBJECT

public:
    // How it stands with the provider now. Where notReady is a sentence, nothing can be sent.
    struct Readiness
    {
        QString notReady;        // no key, no provider
        QString waits;           // it can be pressed, and is sent later: offline, paused
        bool whenOnline = false; // because there is no network
        bool samples = false;
    };

    // wishes: one for each source picture. ticked: the models to begin with. The catalogue outlives the dialog.
    RunOnDialog(const QList<Wish> &wishes, const QList<ModelId> &ticked, const ModelCatalog &catalog,
                const Theme &theme, QWidget *parent);

    void setReadiness(const Readiness &readiness);
    const RunOnPlan &plan() const { return m_plan; }

Q_SIGNALS:
    void pressed(const proofsheet::RunOnPlan &plan); // what was announced; once

private:
    void build();
    void fillChips(const QList<ModelId> &ticked);
    QList<ModelId> ticked() const;
    void recompute();
    void send();

    QList<Wish> m_wishes;
    const ModelCatalog &m_catalog;
    const Theme &m_theme;
    Readiness m_readiness;
    RunOnPlan m_plan;
    bool m_sent = false;
    QList<ModelChip *> m_chips;
    CountStepper *m_each;
    TextLabel *m_mapping;
    TextLabel *m_sum;
    TextLabel *m_waits;
    PrimaryButton *m_run;
};

} // namespace proofsheet
