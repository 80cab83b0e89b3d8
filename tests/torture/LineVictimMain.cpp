// SPDX-License-Identifier: GPL-3.0-or-later
// torture_lines FOLDER IGNORED FIRST COUNT: adds so many lines to FOLDER/lines.jsonl, each tried a second time where it
// failed. Every acknowledgement is a line on standard output, written at once.
#include "files/LineLog.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    proofsheet::LineLog log(QString::fromLocal8Bit(argv[1]) + QStringLiteral("/lines.jsonl"));
    const int first = std::atoi(argv[3]);
    for (int i = first; i < first + std::atoi(argv[4]); ++i) {
        // Long enough that a part of it is seen as one.
        const QByteArray line = "{\"line\":" + QByteArray::number(i) + ",\"text\":\"" + QByteArray(300, 'x') + "\"}";
        for (const char *failed : {"failed", "lost"}) {
            const bool saved = log.append(line).has_value();
            std::printf("%s\t%d\n", saved ? "saved" : failed, i);
            std::fflush(stdout);
            if (saved)
                break;
        }
    }
    std::printf("end\tidle\n");
    return 0;
}
