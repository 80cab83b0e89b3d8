// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/VoteExport.h"

#include "settings/Preferences.h"
#include "wording/ScoreWording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSet>
#include <QWidget>

namespace proofsheet {

namespace {

const QString purpose = QStringLiteral("votes");

} // namespace

VoteExport::VoteExport(Library &library, Preferences &preferences, QWidget &parent)
    : QObject(&parent)
    , m_library(library)
    , m_preferences(preferences)
    , m_parent(parent)
{
    connect(&m_exporter, &VoteExporter::written, this, [this](const QString &target, int votes) {
        Q_EMIT noted(wording::votesExported(votes, QFileInfo(target).fileName()));
    });
    connect(&m_exporter, &VoteExporter::failed, this, [this](const QString &target, const Error &error) {
        Q_EMIT noted(wording::votesNotExported(QFileInfo(target).fileName(), error));
    });
}

void VoteExport::ask(const QList<Vote> &votes)
{
    if (votes.isEmpty() || m_exporter.isRunning())
        return;
    auto *dialog = new QFileDialog(&m_parent, tr("Export votes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("CSV tables (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const QString folder = m_preferences.lastFolder(purpose);
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    dialog->selectFile(QStringLiteral("votes.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, votes](const QString &target) {
        m_preferences.setLastFolder(purpose, QFileInfo(target).path());
        write(target, votes);
    });
    dialog->open();
}

void VoteExport::write(const QString &target, const QList<Vote> &votes)
{
    QSet<ItemId> pictures;
    for (const Vote &vote : votes)
        pictures << vote.first << vote.second;
    m_library.fetch(pictures.values(), this, [this, target, votes](const QList<ImageRecord> &records) {
        m_exporter.write(target, votes, records);
    });
}

} // namespace proofsheet
