#include "field_reader.h"

#include <QJsonArray>

namespace pulsedeck {

FieldReader::FieldReader(const QJsonValue& value, JsonPath path, Document& document)
    : path_(std::move(path)), document_(document) {
  if (!value.isObject()) fail(QT_TRANSLATE_NOOP("DashboardFault", "must be an object"));
  object_ = value.toObject();
}

QString FieldReader::text(const char* name, Need need) {
  const QJsonValue value = take(name, need);
  if (value.isUndefined()) return {};
  if (!value.isString()) fail(name, QT_TRANSLATE_NOOP("DashboardFault", "must be a text"));
  if (need == Need::Required && value.isString() && value.toString().isEmpty()) {
    fail(name, QT_TRANSLATE_NOOP("DashboardFault", "must not be empty"));
  }
  return value.toString();
}

std::optional<double> FieldReader::number(const char* name) {
  const QJsonValue value = take(name, Need::Optional);
  if (value.isUndefined()) return std::nullopt;
  if (!value.isDouble()) {
    fail(name, QT_TRANSLATE_NOOP("DashboardFault", "must be a number"));
    return std::nullopt;
  }
  return value.toDouble();
}

std::optional<int> FieldReader::integer(const char* name, int min, int max) {
  const std::optional<double> value = number(name);
  if (!value) return std::nullopt;
  if (*value < min || *value > max || *value != static_cast<int>(*value)) {
    fail(name, FaultReason(QT_TRANSLATE_NOOP("DashboardFault", "must be a whole number from %1 to %2"),
                           {QString::number(min), QString::number(max)}));
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

bool FieldReader::flag(const char* name, bool fallback) {
  const QJsonValue value = take(name, Need::Optional);
  if (!value.isUndefined() && !value.isBool())
    fail(name, QT_TRANSLATE_NOOP("DashboardFault", "must be true or false"));
  return value.toBool(fallback);
}

void FieldReader::list(const char* name, Need need, int most,
                       const std::function<void(const QJsonValue&, const JsonPath&)>& read) {
  const QJsonValue value = take(name, need);
  if (value.isUndefined()) return;
  const QJsonArray items = value.toArray();
  if (items.isEmpty())
    return fail(name, QT_TRANSLATE_NOOP("DashboardFault", "must be a list with something in it"));
  if (items.size() > most) {
    return fail(name, FaultReason(QT_TRANSLATE_NOOP("DashboardFault", "has more than %1 items"),
                                  {QString::number(most)}));
  }
  for (qsizetype i = 0; i < items.size(); ++i)
    read(items[i], path_.field(QLatin1String(name)).item(i));
}

void FieldReader::finish() {
  const QStringList names = object_.keys();
  for (const QString& name : names) {
    if (!known_.contains(name))
      fail(path_.field(name), QT_TRANSLATE_NOOP("DashboardFault", "is not a known field"));
  }
}

void FieldReader::fail(const char* name, const FaultReason& reason) {
  fail(path_.field(QLatin1String(name)), reason);
}

void FieldReader::fail(const JsonPath& path, const FaultReason& reason) {
  if (document_.fault) return;
  document_.fault = {lineOf(document_.json, path), path.text.isEmpty() ? QStringLiteral("page") : path.text,
                     reason};
}

QJsonValue FieldReader::take(const char* name, Need need) {
  const QString key = QLatin1String(name);
  known_.insert(key);
  QJsonValue value = object_.value(key);
  if (value.isUndefined() && need == Need::Required)
    fail(name, QT_TRANSLATE_NOOP("DashboardFault", "is missing"));
  return value;
}

}  // namespace pulsedeck
