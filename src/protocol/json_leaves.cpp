#include "json_leaves.h"

#include <QByteArrayView>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr bool isNumberPart(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

/// The length of a number at the start of `text` that a double cannot hold, or of one of the words that some
/// encoders write for such numbers; 0 when neither stands there.
std::size_t unusableNumberLength(std::string_view text) {
  for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
    if (text.starts_with(word)) return word.size();
  }
  // Only an exponent makes a well-formed number too large for a double.
  static const QRegularExpression pattern(QStringLiteral("\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?[eE]\\+?[0-9]+"));
  std::size_t length = 0;
  while (length < text.size() && isNumberPart(text[length]))
    ++length;
  const QByteArrayView number(text.data(), static_cast<qsizetype>(length));
  bool isFinite = false;
  // Qt's conversion, since the C library's follows the operator's locale.
  static_cast<void>(number.toDouble(&isFinite));
  const bool isTooLarge =
      !isFinite && pattern.match(QLatin1StringView(number)).capturedLength() == number.size();
  return isTooLarge ? length : 0;
}

/// Writes null over every unusable number outside of strings. True when there was one.
bool replaceUnusableNumbers(std::string_view json, std::string& out) {
  out.clear();
  bool inString = false;
  bool replaced = false;
  for (std::size_t i = 0; i < json.size();) {
    if (inString) {
      const std::size_t step = json[i] == '\\' && i + 1 < json.size() ? 2 : 1;
      inString = json[i] != '"';
      out.append(json.substr(i, step));
      i += step;
      continue;
    }
    inString = json[i] == '"';
    // Inside a longer token nothing starts.
    const bool startsToken = i == 0 || !isNumberPart(json[i - 1]);
    const std::size_t length = startsToken ? unusableNumberLength(json.substr(i)) : 0;
    if (length > 0) {
      out += "null";
      replaced = true;
      i += length;
    } else {
      out += json[i++];
    }
  }
  return replaced;
}

}  // namespace

/// nlohmann's SAX interface; its names are not ours.
class JsonLeaves::Handler {
 public:
  Handler(JsonLeaves& leaves, const DecodeLimits& limits) : leaves_(leaves), limits_(limits) {}

  bool null() {
    return take([](JsonLeaf& leaf) { leaf.kind = JsonLeaf::Kind::Null; });
  }
  bool boolean(bool value) {
    return take([value](JsonLeaf& leaf) {
      leaf.kind = JsonLeaf::Kind::Boolean;
      leaf.boolean = value;
    });
  }
  bool number_integer(std::int64_t value) { return takeNumber(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return takeNumber(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return takeNumber(value); }
  bool string(std::string& value) {
    return take([&value](JsonLeaf& leaf) {
      leaf.kind = JsonLeaf::Kind::Text;
      leaf.text.swap(value);
    });
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }

  bool start_object(std::size_t) {
    if (arrays_ == 0 && marks_.size() == 1) leaves_.objects_.push_back(path_);
    marks_.push_back(path_.size());
    return enter();
  }
  bool key(std::string& name) {
    if (arrays_ > 0) return true;
    path_.resize(marks_.back());
    if (marks_.size() > 1) path_ += '.';
    path_ += name;
    if (marks_.size() == 1) rootLength_ = path_.size();
    return true;
  }
  bool end_object() {
    path_.resize(marks_.back());
    marks_.pop_back();
    --depth_;
    return true;
  }
  bool start_array(std::size_t) {
    if (depth_ == 0) return fail(RejectionReason::NotAnObject, {});
    if (!take([](JsonLeaf& leaf) { leaf.kind = JsonLeaf::Kind::Array; })) return false;
    ++arrays_;
    return enter();
  }
  bool end_array() {
    --arrays_;
    --depth_;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    return fail(RejectionReason::NotJson, QStringLiteral("at byte %1").arg(position));
  }

  [[nodiscard]] const Fault& fault() const { return fault_; }

 private:
  bool enter() {
    if (++depth_ <= limits_.maxDepth) return true;
    return fail(RejectionReason::TooDeep, QStringLiteral("more than %1 levels").arg(limits_.maxDepth));
  }
  bool takeNumber(double value) {
    return take([value](JsonLeaf& leaf) {
      leaf.kind = JsonLeaf::Kind::Number;
      leaf.number = value;
    });
  }
  template <typename Fill>
  bool take(Fill fill) {
    if (depth_ == 0) return fail(RejectionReason::NotAnObject, {});
    if (++values_ > limits_.maxValues) {
      return fail(RejectionReason::TooManyValues,
                  QStringLiteral("more than %1 values").arg(limits_.maxValues));
    }
    if (arrays_ > 0) return true;
    JsonLeaf& leaf = leaves_.addLeaf();
    leaf.path = path_;
    leaf.rootLength = rootLength_;
    fill(leaf);
    return true;
  }
  bool fail(RejectionReason reason, const QString& detail) {
    fault_ = {reason, detail};
    return false;
  }

  JsonLeaves& leaves_;
  const DecodeLimits& limits_;
  std::string path_;
  std::size_t rootLength_ = 0;
  std::vector<std::size_t> marks_;  ///< path length at each open object
  int depth_ = 0;
  int arrays_ = 0;
  int values_ = 0;
  Fault fault_;
};

tl::expected<void, JsonLeaves::Fault> JsonLeaves::parse(std::string_view json, const DecodeLimits& limits) {
  auto parsed = parseStrictly(json, limits);
  if (parsed || parsed.error().reason != RejectionReason::NotJson) return parsed;
  if (!replaceUnusableNumbers(json, repaired_)) return parsed;
  return parseStrictly(repaired_, limits);
}

const JsonLeaf* JsonLeaves::find(std::string_view key) const {
  const JsonLeaf* found = nullptr;
  for (const JsonLeaf& leaf : *this) {
    if (leaf.path == key && leaf.rootLength == key.size()) found = &leaf;
  }
  return found;
}

bool JsonLeaves::hasObject(std::string_view key) const {
  return std::find(objects_.begin(), objects_.end(), key) != objects_.end();
}

tl::expected<void, JsonLeaves::Fault> JsonLeaves::parseStrictly(std::string_view json,
                                                                const DecodeLimits& limits) {
  size_ = 0;
  objects_.clear();
  Handler handler(*this, limits);
  if (nlohmann::json::sax_parse(json, &handler)) return {};
  return tl::make_unexpected(handler.fault());
}

JsonLeaf& JsonLeaves::addLeaf() {
  if (size_ == leaves_.size()) leaves_.emplace_back();
  return leaves_[size_++];
}

}  // namespace pulsedeck
