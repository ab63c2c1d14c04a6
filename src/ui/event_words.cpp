#include "pulsedeck/ui/event_words.h"

#include "pulsedeck/ui/severity_look.h"

#include <QCoreApplication>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr const char* kEventTypes = "EventType";
constexpr int kDeepestIndent = 32;

/// What platforms are known to tell, for the catalogues; any other type is shown as it comes.
[[maybe_unused]] constexpr const char* kKnownEventTypes[] = {
    QT_TRANSLATE_NOOP("EventType", "New lead"),
    QT_TRANSLATE_NOOP("EventType", "Lead qualified"),
    QT_TRANSLATE_NOOP("EventType", "Lead converted"),
    QT_TRANSLATE_NOOP("EventType", "Payment received"),
    QT_TRANSLATE_NOOP("EventType", "Payment failed"),
    QT_TRANSLATE_NOOP("EventType", "Agent finished a task"),
    QT_TRANSLATE_NOOP("EventType", "Campaign started"),
    QT_TRANSLATE_NOOP("EventType", "Campaign ended"),
    QT_TRANSLATE_NOOP("EventType", "Budget at 80 percent"),
    QT_TRANSLATE_NOOP("EventType", "Post published"),
    QT_TRANSLATE_NOOP("EventType", "Latency spike"),
    QT_TRANSLATE_NOOP("EventType", "Alert fired"),
    QT_TRANSLATE_NOOP("EventType", "Alert resolved"),
};

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(EventWords)
};

bool isHidden(QChar c) {
  switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
      return true;
    default:
      return false;
  }
}

/// Writes JSON text anew, character by character: a parser would turn large numbers into others and sort the
/// keys.
class JsonIndenter {
 public:
  explicit JsonIndenter(const QString& json) : json_(json) {}

  QString write(qsizetype most) {
    for (at_ = 0; at_ < json_.size() && out_.size() <= most; ++at_)
      inString_ ? takeInString(json_[at_]) : takeOutside(json_[at_]);
    if (out_.size() <= most) return out_;
    out_.truncate(most);
    if (out_.back().isHighSurrogate()) out_.chop(1);
    return out_ + QLatin1Char('\n') + Texts::tr("… the rest is not shown");
  }

 private:
  void takeInString(QChar c) {
    if (isHidden(c)) {
      out_ += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    } else {
      out_ += c;
    }
    if (!escaped_ && c == QLatin1Char('"')) inString_ = false;
    escaped_ = !escaped_ && c == QLatin1Char('\\');
  }

  void takeOutside(QChar c) {
    if (c.isSpace() || isHidden(c)) return;
    if (c == QLatin1Char('{') || c == QLatin1Char('[')) {
      open(c);
    } else if (c == QLatin1Char('}') || c == QLatin1Char(']')) {
      --depth_;
      newLine();
      out_ += c;
    } else if (c == QLatin1Char(',')) {
      out_ += c;
      newLine();
    } else if (c == QLatin1Char(':')) {
      out_ += QStringLiteral(": ");
    } else {
      inString_ = c == QLatin1Char('"');
      escaped_ = false;
      out_ += c;
    }
  }

  /// What is empty stays on its line.
  void open(QChar bracket) {
    out_ += bracket;
    qsizetype next = at_ + 1;
    while (next < json_.size() && json_[next].isSpace())
      ++next;
    if (next < json_.size() && (json_[next] == QLatin1Char('}') || json_[next] == QLatin1Char(']'))) {
      out_ += json_[next];
      at_ = next;
      return;
    }
    ++depth_;
    newLine();
  }

  void newLine() {
    out_ += QLatin1Char('\n') + QString(2 * std::clamp(depth_, 0, kDeepestIndent), QLatin1Char(' '));
  }

  const QString& json_;
  QString out_;
  qsizetype at_ = 0;
  int depth_ = 0;
  bool inString_ = false;
  bool escaped_ = false;
};

}  // namespace

QString humanEventType(const QString& eventType) {
  QString text = eventType;
  text.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
  text = text.simplified();
  QStringList words = text.split(QLatin1Char(' '));
  for (QString& word : words) {
    for (const char* const acronym : {"ai", "api", "cpu", "id", "roi", "url"}) {
      if (word == QLatin1String(acronym)) word = word.toUpper();
    }
  }
  text = words.join(QLatin1Char(' '));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return QCoreApplication::translate(kEventTypes, text.toUtf8().constData());
}

QString entityWord(EntityType type) {
  switch (type) {
    case EntityType::Campaign:
      return Texts::tr("Campaign");
    case EntityType::Lead:
      return Texts::tr("Lead");
    case EntityType::Payment:
      return Texts::tr("Payment");
    case EntityType::System:
      return Texts::tr("System");
    case EntityType::AiAgent:
      return Texts::tr("AI agent");
  }
  Q_UNREACHABLE();
}

QString entityText(const ActivityEvent& event) {
  const QString word = entityWord(event.entityType);
  if (event.entityId.isEmpty()) return word;
  // "Lead 88213" says already what it is.
  if (event.entityId.startsWith(word, Qt::CaseInsensitive)) return event.entityId;
  return QStringLiteral("%1 · %2").arg(word, event.entityId);
}

QString eventLine(const ActivityEvent& event) {
  QStringList parts;
  if (const auto severity = bearingOf(event).severity) parts << lookOf(*severity).word;
  parts << humanEventType(event.eventType);
  if (!event.summary.isEmpty()) parts << event.summary;
  return parts.join(QStringLiteral(" · "));
}

QString indentedJson(const QString& json, qsizetype most) {
  return JsonIndenter(json).write(most);
}

}  // namespace pulsedeck
