// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's way in, built once for each reader: tests/support/FuzzEntries.h says what is held against the bytes.
#include "support/FuzzEntries.h"

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    // Decoders say of every broken picture that it is broken.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtFatalMsg)
            fprintf(stderr, "%s\n", qPrintable(message));
    });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    proofsheet::test::FUZZ_FEED(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
