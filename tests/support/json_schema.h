#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QString>

#include <gtest/gtest.h>

namespace pulsedeck::test {

/// A Python that has a validator of JSON schemas; empty where there is none.
inline QString pythonWithJsonSchema() {
  for (const QString& python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
    QProcess probe;
    probe.start(python,
                {QStringLiteral("-c"), QStringLiteral("from jsonschema import Draft202012Validator")});
    if (probe.waitForFinished(30'000) && probe.exitCode() == 0) return python;
  }
  return {};
}

/// "valid" or "not valid" for each document, by a validator that is none of ours. `schema` is a file of
/// resources/schemas.
inline QByteArrayList schemaVerdicts(const QByteArrayList& documents, const QString& python,
                                     const QString& schema) {
  QProcess process;
  process.start(python, {QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/support/check_schema.py"),
                         QStringLiteral(PULSEDECK_SOURCE_DIR "/resources/schemas/") + schema});
  // A document holds no 0.
  process.write(documents.join('\0'));
  process.closeWriteChannel();
  EXPECT_TRUE(process.waitForFinished(30'000));
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
  return process.readAllStandardOutput().trimmed().split('\n');
}

}  // namespace pulsedeck::test
