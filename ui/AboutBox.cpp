// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AboutBox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace proofsheet {

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QCoreApplication::translate("AboutBox", "About Proofsheet"));
    box->setText(QCoreApplication::translate("AboutBox", "Proofsheet %1").arg(QStringLiteral(PROOFSHEET_VERSION)));
    box->setInformativeText(
        QCoreApplication::translate(
            "AboutBox", "Run one prompt on several image models, compare, and keep every picture.\n\n"
                        "Free software under the GNU General Public License, version 3 or later. It comes with no "
                        "warranty.\n\nBuilt with Qt %1, QtKeychain, SQLite and cpp-httplib.")
            .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace proofsheet
