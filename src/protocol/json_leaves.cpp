#include "json_leaves.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <simdjson.h>

namespace pulsedeck {

namespace {

/// simdjson keeps about 14 times the largest message in buffers; large ones are rare enough to be slow.
constexpr std::size_t kMaxFastBytes = 256 * 1024;
constexpr double kMaxExactWhole = 9'007'199'254'740'992.0;  // 2^53

constexpr bool isNumberPart(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9')
    ++end;
  return end - at;
}

/// Whether all of `token` is a number by JSON's grammar.
bool isJsonNumber(std::string_view token) {
  std::size_t at = token.starts_with('-') ? 1 : 0;
  const std::size_t whole = digitsAt(token, at);
  if (whole == 0 || (whole > 1 && token[at] == '0')) return false;
  at += whole;
  if (at < token.size() && token[at] == '.') {
    const std::size_t fraction = digitsAt(token, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
    ++at;
    if (at < token.size() && (token[at] == '+' || token[at] == '-')) ++at;
    const std::size_t exponent = digitsAt(token, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == token.size();
}

/// The length of a number at the start of `text` that a double cannot hold, or of one of the words that some
/// encoders write for such numbers; 0 when neither stands there.
std::size_t unusableNumberLength(std::string_view text) {
  for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
    if (text.starts_with(word)) return word.size();
  }
  std::size_t length = 0;
  while (length < text.size() && isNumberPart(text[length]))
    ++length;
  if (length == 0) return 0;
  // Qt's conversion, since the C library's follows the operator's locale; QString's, since it alone tells
  // infinity.
  const double value = QString::fromLatin1(text.data(), static_cast<qsizetype>(length)).toDouble();
  return std::isinf(value) && isJsonNumber(text.substr(0, length)) ? length : 0;
}

/// Writes an empty array over every unusable number outside of strings. True when there was one.
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
      out += "[]";
      replaced = true;
      i += length;
    } else {
      out += json[i++];
    }
  }
  return replaced;
}

}  // namespace

/// Takes the parts of a document one after the other: nlohmann's SAX interface, hence the names.
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
  bool number_integer(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return takeNumber(static_cast<double>(value), value < 0 ? 0 - bits : bits);
  }
  bool number_unsigned(std::uint64_t value) { return takeNumber(static_cast<double>(value), value); }
  bool number_float(double value, std::string_view) {
    const bool isWhole = value == std::floor(value) && std::abs(value) < kMaxExactWhole;
    return takeNumber(value,
                      isWhole ? std::optional(static_cast<std::uint64_t>(std::abs(value))) : std::nullopt);
  }
  bool string(std::string_view value) {
    return take([this, value](JsonLeaf& leaf) {
      leaf.kind = JsonLeaf::Kind::Text;
      leaf.text = leaves_.keepText(value);
    });
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }

  bool start_object(std::size_t) {
    if (arrays_ == 0 && marks_.size() == 1) leaves_.objects_.push_back(path_);
    marks_.push_back(path_.size());
    return enter();
  }
  bool key(std::string_view name) {
    if (arrays_ > 0) return true;
    path_.resize(marks_.back());
    if (marks_.size() > 1) extendPath(".");
    extendPath(name);
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
  void extendPath(std::string_view part) { path_ += part.substr(0, kMaxPathBytes - path_.size()); }
  bool takeNumber(double value, std::optional<std::uint64_t> magnitude) {
    return take([value, magnitude](JsonLeaf& leaf) {
      leaf.kind = JsonLeaf::Kind::Number;
      leaf.number = value;
      leaf.magnitude = magnitude;
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

namespace {

/// Tells the handler what simdjson has read, as nlohmann's parser would. False when it wants no more.
template <typename Handler>
bool tell(const simdjson::dom::element& element, Handler& handler) {
  using Type = simdjson::dom::element_type;
  switch (element.type()) {
    case Type::NULL_VALUE:
      return handler.null();
    case Type::BOOL:
      return handler.boolean(element.get_bool().value_unsafe());
    case Type::INT64:
      return handler.number_integer(element.get_int64().value_unsafe());
    case Type::UINT64:
      return handler.number_unsigned(element.get_uint64().value_unsafe());
    case Type::DOUBLE:
      return handler.number_float(element.get_double().value_unsafe(), {});
    case Type::STRING:
      return handler.string(element.get_string().value_unsafe());
    case Type::ARRAY: {
      if (!handler.start_array(0)) return false;
      const simdjson::dom::array items = element.get_array().value_unsafe();
      for (const simdjson::dom::element item : items) {
        if (!tell(item, handler)) return false;
      }
      return handler.end_array();
    }
    case Type::OBJECT: {
      if (!handler.start_object(0)) return false;
      const simdjson::dom::object fields = element.get_object().value_unsafe();
      for (const simdjson::dom::key_value_pair field : fields) {
        if (!handler.key(field.key) || !tell(field.value, handler)) return false;
      }
      return handler.end_object();
    }
  }
  return false;
}

}  // namespace

struct JsonLeaves::FastParser {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  std::string padded;
};

JsonLeaves::JsonLeaves() : fast_(std::make_unique<FastParser>()) {}

JsonLeaves::~JsonLeaves() = default;

tl::expected<void, JsonLeaves::Fault> JsonLeaves::parse(std::string_view json, const DecodeLimits& limits) {
  if (!readFast(json)) return parseCarefully(json, limits);
  start(json);
  Handler handler(*this, limits);
  if (tell(fast_->root, handler)) return {};
  return tl::make_unexpected(handler.fault());
}

bool JsonLeaves::readFast(std::string_view json) {
  if (json.size() > kMaxFastBytes) return false;
  // Some versions of simdjson let half a surrogate pair pass.
  if (json.find("\\u") != std::string_view::npos) return false;
  fast_->padded.assign(json);
  fast_->padded.append(simdjson::SIMDJSON_PADDING, '\0');
  return fast_->parser.parse(fast_->padded.data(), json.size(), false).get(fast_->root) == simdjson::SUCCESS;
}

tl::expected<void, JsonLeaves::Fault> JsonLeaves::parseCarefully(std::string_view json,
                                                                 const DecodeLimits& limits) {
  // The parser takes a NUL for the end, and would let anything stand behind it.
  if (const std::size_t nul = json.find('\0'); nul != std::string_view::npos) {
    return tl::make_unexpected(Fault{RejectionReason::NotJson, QStringLiteral("at byte %1").arg(nul + 1)});
  }
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
  start(json);
  Handler handler(*this, limits);
  if (nlohmann::json::sax_parse(json, &handler)) return {};
  return tl::make_unexpected(handler.fault());
}

void JsonLeaves::start(std::string_view json) {
  size_ = 0;
  objects_.clear();
  texts_.clear();
  // No text is longer than what it was written as: the views into this never move.
  texts_.reserve(json.size());
  json_ = json;
}

JsonLeaf& JsonLeaves::addLeaf() {
  if (size_ == leaves_.size()) leaves_.emplace_back();
  return leaves_[size_++];
}

std::string_view JsonLeaves::keepText(std::string_view text) {
  const std::size_t begin = texts_.size();
  texts_ += text;
  return std::string_view(texts_).substr(begin);
}

}  // namespace pulsedeck
