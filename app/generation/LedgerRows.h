// SPDX-License-Identifier: GPL-3.0-or-later
// How an entry is spelled in the ledger's two tables. Nothing outside this file and LedgerStore knows a column.
#pragma once

#include "generation/LedgerEntry.h"

#include <QStringList>

class QSqlQuery;

namespace proofsheet::ledgerrows {

QStringList schemaStatements(int schema);

QString saveRequest();
QString saveItem();
QString selectOpen();  // by place in the queue
QString selectAll();   // by place in the queue
QString selectItems(); // of one request, by place in the reply

void bind(QSqlQuery &query, const LedgerEntry &entry);
void bind(QSqlQuery &query, const LedgerEntry &entry, const LedgerItem &item);
LedgerEntry entryOf(const QSqlQuery &query); // without its items
LedgerItem itemOf(const QSqlQuery &query);

} // namespace proofsheet::ledgerrows
