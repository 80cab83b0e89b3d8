// SPDX-License-Identifier: GPL-3.0-or-later
// The left panel: prompt, line-up, settings, and the foot that says what a press costs. It makes wishes; it sends
// nothing.
#pragma once

#include "core/Remedies.h"
#include "core/RequestMapping.h"
#include "core/Wish.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QScrollArea;

namespace proofsheet {

class Foot;
class LineUp;
class LineUpMenu;
class LineUpStore;
class ModelCatalog;
class Preferences;
class PromptEditor;
class SettingsForm;

class PromptPanel : public QWidget
{
    Q_OBJECT

public:
    // Starts with the draft of the preferences and keeps it there. All references outlive the panel.
    PromptPanel(ModelCatalog &catalog, Preferences &preferences, LineUpStore &presets, Theme &theme,
                QWidget *parent = nullptr);
    ~PromptPanel() override; // writes the draft

    Wish wish() const;
    void setWish(const Wish &wish); // "use these settings"
    const RequestPlan &plan() const { return m_plan; }

    // Whether a press can send now; reason: why not, a sentence.
    void setReady(bool ready, const QString &reason = {});
    QString notReady() const { return m_ready ? QString() : m_notReady; }
    void setOffline(bool offline); // a press waits for the network
    void setSamples(bool samples); // the sample provider is in use: nothing costs
    void refreshModels();          // the catalogue has changed: typed or retired models

    void focusPrompt(const TextRange &selected = {});
    void openLineUps();          // the menu of saved line-ups
    void generate(bool atFront); // the same as a press; does nothing where a press cannot

Q_SIGNALS:
    void generateRequested(const proofsheet::Wish &wish, const proofsheet::RequestPlan &plan, bool atFront);
    void wishChanged();
    void noted(const QString &text, const std::function<void()> &undo); // a saved line-up was changed
    void failed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void present(const Wish &wish);
    void edited(); // by a person
    void recompute();
    void sayCounter(const QString &prompt);
    void sayFoot();
    void addTyped(const ModelId &id);
    void removeTyped(const ModelId &id);
    void connectLineUps();
    void sayLineUp();

    ModelCatalog &m_catalog;
    Preferences &m_preferences;
    Theme &m_theme;
    QScrollArea *m_scroll;
    PromptEditor *m_prompt;
    LineUp *m_lineUp;
    LineUpMenu *m_presets;
    SettingsForm *m_settings;
    Foot *m_foot;
    RequestPlan m_plan;
    QString m_responseFormat; // not in the panel; kept from a wish that was set
    QTimer m_saveDraft;
    bool m_samples = false;
    bool m_ready = true;
    QString m_notReady;
};

} // namespace proofsheet
