// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/TaskActions.h"

#include "core/ModelCatalog.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/QuestionWording.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

namespace proofsheet {
namespace {

bool wasSent(const TaskItem &item)
{
    return std::holds_alternative<state::Running>(item.state) || std::holds_alternative<state::AtProvider>(item.state);
}

// What these pictures cost by the list; unknown where one of them is.
Money priceOf(const QList<TaskItem> &items)
{
    qint64 sum = 0;
    for (const TaskItem &item : items) {
        if (!item.estimate.isKnown())
            return {};
        sum += item.estimate.micros();
    }
    return Money::ofMicros(sum);
}

bool allSamples(const QList<TaskItem> &items)
{
    return std::all_of(items.begin(), items.end(), [](const TaskItem &item) { return item.provider == sampleId; });
}

QList<TaskItem> oneARequest(const QList<TaskItem> &items)
{
    QList<TaskItem> firsts;
    QSet<RequestId> seen;
    for (const TaskItem &item : items) {
        if (!seen.contains(item.request))
            firsts.append(item);
        seen.insert(item.request);
    }
    return firsts;
}

std::optional<OtherModel> otherModel(const QList<TaskItem> &items, const ModelCatalog &catalog)
{
    return onAnotherModel(items.first().wish, items.first().sent.model, int(items.size()), catalog);
}

TextRange refusedWords(const TaskItem &item)
{
    const Error *error = errorOf(item.state);
    return error ? quotedPart(item.wish.prompt, error->detail) : TextRange();
}

QString paramOf(const TaskItem &item)
{
    const Error *error = errorOf(item.state);
    return error ? error->param : QString();
}

// Of a wish of several models, what the refused one is to be asked anew.
Wish ofOneModel(const QList<TaskItem> &items, Wish wish)
{
    wish.models = {items.first().sent.model};
    wish.count = int(items.size());
    return wish;
}

} // namespace

TaskActions::TaskActions(GenerationQueue &queue, const ModelCatalog &catalog, QWidget &window)
    : m_queue(queue)
    , m_catalog(catalog)
    , m_window(window)
{}

QString TaskActions::text(TaskAction action, const QList<TaskItem> &items)
{
    const bool free = allSamples(items);
    switch (action) {
    case TaskAction::SendNow:
        return tr("Send now");
    case TaskAction::StopWaiting:
        return tr("Stop waiting");
    case TaskAction::KeepWaiting:
        return tr("Keep waiting");
    case TaskAction::CheckAgain:
        return tr("Check again");
    case TaskAction::BuyAgain:
        return free ? tr("Draw again") : wording::buyAgain(priceOf(items));
    case TaskAction::TryAgain:
        return free ? tr("Try again") : tr("Try again, %1").arg(wording::estimate(Estimate::of(priceOf(items))));
    case TaskAction::EditPrompt:
        return tr("Edit prompt");
    case TaskAction::ResetSetting: {
        const auto field = settingNamed(paramOf(items.first()));
        return field ? tr("Set %1 to auto").arg(wording::fieldName(*field).toLower()) : QString();
    }
    case TaskAction::LowerQuality:
        return tr("Lower the quality");
    case TaskAction::RunElsewhere:
        return {};
    case TaskAction::ChangeKey:
        return tr("Change key");
    case TaskAction::OpenSite:
        return tr("Open the provider's site");
    case TaskAction::SaveAgain:
        return tr("Try saving again");
    case TaskAction::SaveElsewhere:
        return tr("Choose another folder");
    case TaskAction::MarkAsLost:
        return tr("Mark as lost");
    case TaskAction::Dismiss:
        return tr("Dismiss");
    }
    return {};
}

QString TaskActions::runElsewhereText(const QList<TaskItem> &items, const ModelCatalog &catalog)
{
    const auto other = otherModel(items, catalog);
    if (!other)
        return {};
    const QString name = other->plan.models.first().model.shortName;
    return allSamples(items) ? tr("Run on %1").arg(name) : wording::runOn(name, other->plan.cost());
}

void TaskActions::perform(const ItemId &id, TaskAction action)
{
    const auto item = m_queue.item(id);
    if (!item)
        return;
    if (action == TaskAction::TryAgain)
        performAll(stoppedOf(item->request), action);
    else
        performAll({*item}, action);
}

void TaskActions::performAll(const QList<TaskItem> &items, TaskAction action)
{
    if (items.isEmpty())
        return;
    const QList<TaskItem> requests = oneARequest(items);
    const auto each = [&requests, this](void (GenerationQueue::*command)(const ItemId &)) {
        for (const TaskItem &item : requests)
            (m_queue.*command)(item.id);
    };
    switch (action) {
    case TaskAction::SendNow:
        return each(&GenerationQueue::release);
    case TaskAction::StopWaiting:
        return stopWaiting(items);
    case TaskAction::KeepWaiting:
        return each(&GenerationQueue::keepWaiting);
    case TaskAction::CheckAgain:
        return each(&GenerationQueue::checkAgain);
    case TaskAction::BuyAgain:
        return buyAgain(items);
    case TaskAction::TryAgain:
        return tryAgain(items);
    case TaskAction::EditPrompt:
        Q_EMIT editPromptRequested(items.first().wish, refusedWords(items.first()));
        return;
    case TaskAction::ResetSetting:
        if (const auto wish = withoutSetting(items.first().wish, paramOf(items.first())))
            Q_EMIT editPromptRequested(ofOneModel(items, *wish), {});
        return;
    case TaskAction::LowerQuality:
        if (const auto wish = withLowerQuality(items.first().wish))
            Q_EMIT editPromptRequested(ofOneModel(items, *wish), {});
        return;
    case TaskAction::RunElsewhere:
        return runElsewhere(items);
    case TaskAction::ChangeKey:
        Q_EMIT changeKeyRequested();
        return;
    case TaskAction::OpenSite:
        Q_EMIT openSiteRequested(items.first().provider);
        return;
    case TaskAction::SaveAgain:
        return each(&GenerationQueue::saveAgain);
    case TaskAction::SaveElsewhere:
        return saveElsewhere(items);
    case TaskAction::MarkAsLost:
    case TaskAction::Dismiss:
        return each(&GenerationQueue::dismiss);
    }
}

void TaskActions::stopWaiting(const QList<TaskItem> &items)
{
    const auto cancel = [this, requests = oneARequest(items)] {
        for (const TaskItem &item : requests)
            m_queue.cancel(item.id);
    };
    // What was sent is stopped as a whole request, so its whole price may be charged.
    QList<TaskItem> sent;
    for (const TaskItem &item : m_queue.items()) {
        const bool meant =
            std::any_of(items.begin(), items.end(), [&item](const TaskItem &i) { return i.request == item.request; });
        if (meant && wasSent(item))
            sent.append(item);
    }
    if (sent.isEmpty() || allSamples(sent))
        cancel();
    else
        ask(tr("Stop waiting"), wording::cancelSentence(priceOf(sent)), tr("Stop waiting"), cancel);
}

void TaskActions::buyAgain(const QList<TaskItem> &items)
{
    const auto buy = [this, items] {
        for (const TaskItem &item : items)
            m_queue.buyAgain(item.id);
    };
    if (allSamples(items))
        buy();
    else
        ask(tr("Buy again"), wording::buyAgainQuestion(int(items.size()), priceOf(items)),
            text(TaskAction::BuyAgain, items), buy);
}

void TaskActions::tryAgain(const QList<TaskItem> &items)
{
    for (const TaskItem &item : items)
        m_queue.buyAgain(item.id);
    for (const TaskItem &item : oneARequest(items))
        m_queue.dismiss(item.id);
}

void TaskActions::runElsewhere(const QList<TaskItem> &items)
{
    const auto other = otherModel(items, m_catalog);
    if (!other)
        return;
    m_queue.generateBeside(items.first().id, other->wish, other->plan);
    for (const TaskItem &item : oneARequest(items))
        m_queue.dismiss(item.id);
}

void TaskActions::saveElsewhere(const QList<TaskItem> &items)
{
    auto *dialog = new QFileDialog(&m_window, tr("Folder for the pictures that could not be saved"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, requests = oneARequest(items)](const QString &folder) {
        for (const TaskItem &item : requests)
            m_queue.saveInto(item.id, folder);
    });
    dialog->open();
}

QList<TaskItem> TaskActions::stoppedOf(const RequestId &request) const
{
    QList<TaskItem> stopped;
    for (const TaskItem &item : m_queue.items()) {
        if (item.request == request && std::holds_alternative<state::Failed>(item.state))
            stopped.append(item);
    }
    return stopped;
}

void TaskActions::ask(const QString &title, const QString &question, const QString &button, std::function<void()> yes)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *act = box->addButton(button, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Leave it"), QMessageBox::RejectRole));
    connect(act, &QPushButton::clicked, box, [yes] { yes(); });
    box->open();
}

} // namespace proofsheet
