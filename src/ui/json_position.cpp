#include "json_position.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulsedeck {

namespace {

/// Walks over JSON that is known to be valid. An end that comes too early ends every walk.
class Walker {
 public:
  explicit Walker(const QByteArray& json) : json_(json) { skipSpace(); }

  [[nodiscard]] qsizetype at() const { return at_; }
  void moveTo(qsizetype offset) { at_ = offset; }
  [[nodiscard]] char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }

  /// Over one character and what space follows.
  void step() {
    ++at_;
    skipSpace();
  }

  void skipValue() {
    int depth = 0;
    do {
      const char c = here();
      if (c == '"') {
        skipString();
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
      if (depth > 0) continue;
      if (c != '}' && c != ']') skipWord();
    } while (depth > 0 && at_ < json_.size());
    skipSpace();
  }

  QString takeString() {
    const qsizetype from = at_;
    skipString();
    const QByteArray quoted = json_.mid(from, at_ - from);
    skipSpace();
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
  }

 private:
  void skipSpace() {
    while (at_ < json_.size() && QByteArrayView(" \t\r\n").contains(json_[at_]))
      ++at_;
  }
  void skipWord() {
    while (at_ < json_.size() && !QByteArrayView(" \t\r\n,]}").contains(json_[at_]))
      ++at_;
  }
  void skipString() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
      if (json_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  const QByteArray& json_;
  qsizetype at_ = 0;
};

struct Found {
  qsizetype said = -1;  ///< where the key or the item begins
  qsizetype value = -1;
};

// Of a key that is there twice the last counts, as it does for the parser.
Found member(Walker& walker, const QString& name) {
  Found found;
  walker.step();
  while (walker.here() == '"') {
    const qsizetype said = walker.at();
    const bool wanted = walker.takeString() == name;
    walker.step();
    if (wanted) found = {said, walker.at()};
    walker.skipValue();
    if (walker.here() == ',') walker.step();
  }
  return found;
}

Found item(Walker& walker, qsizetype index) {
  walker.step();
  for (qsizetype i = 0; walker.here() != ']' && walker.here() != '\0'; ++i) {
    if (i == index) return {walker.at(), walker.at()};
    walker.skipValue();
    if (walker.here() == ',') walker.step();
  }
  return {};
}

}  // namespace

JsonPath JsonPath::field(const QString& name) const {
  return {text.isEmpty() ? name : text + QLatin1Char('.') + name, steps + QStringList{name}};
}

JsonPath JsonPath::item(qsizetype index) const {
  const QString number = QString::number(index);
  return {QStringLiteral("%1[%2]").arg(text, number), steps + QStringList{number}};
}

int lineAt(const QByteArray& json, qsizetype offset) {
  return static_cast<int>(QByteArrayView(json).first(qBound<qsizetype>(0, offset, json.size())).count('\n')) +
         1;
}

int lineOf(const QByteArray& json, const JsonPath& path) {
  Walker walker(json);
  qsizetype nearest = walker.at();
  for (const QString& step : path.steps) {
    const char kind = walker.here();
    Found found;
    if (kind == '{') found = member(walker, step);
    if (kind == '[') found = item(walker, step.toLongLong());
    if (found.said < 0) break;
    nearest = found.said;
    walker.moveTo(found.value);
  }
  return lineAt(json, nearest);
}

}  // namespace pulsedeck
