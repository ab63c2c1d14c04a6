#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/protocol/decoder.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pulsedeck {

/// A scalar of a JSON object with the keys that lead to it, or an array, whose content is of no use to us.
struct JsonLeaf {
  enum class Kind { Null, Boolean, Number, Text, Array };

  std::string path;            ///< keys joined by dots, cut at JsonLeaves::kMaxPathBytes
  std::size_t rootLength = 0;  ///< length of the first key in `path`
  Kind kind = Kind::Null;
  double number = 0;
  std::optional<std::uint64_t> magnitude;  ///< of a whole number: exact where `number` cannot be
  bool boolean = false;
  std::string_view text;

  [[nodiscard]] std::string_view root() const { return std::string_view(path).substr(0, rootLength); }
  /// What follows the first key and its dot; empty for a top-level scalar.
  [[nodiscard]] std::string_view rest() const {
    return path.size() > rootLength ? std::string_view(path).substr(rootLength + 1) : std::string_view();
  }
};

/// Takes a JSON object apart into its leaves without building a tree, in bounded memory and stack. Numbers
/// that JSON has no word for (NaN, Infinity) or no double can hold (1e999) become Array leaves, which are
/// wrong wherever a scalar is wanted, so that their neighbours survive. Buffers are kept from call to call.
///
/// simdjson reads what is well formed, several times as fast as nlohmann's parser; what it does not take, for
/// whatever reason, is left to that one, so that there is one judge of what is wrong.
class JsonLeaves {
 public:
  /// "data." and one byte more than any metric's name: a path that was cut is no path we know, and a long key
  /// is not paid for once a leaf.
  static constexpr std::size_t kMaxPathBytes = 5 + MetricCatalog::kMaxNameLength + 1;

  struct Fault {
    RejectionReason reason{};
    QString detail;
  };

  JsonLeaves();
  ~JsonLeaves();
  JsonLeaves(const JsonLeaves&) = delete;
  JsonLeaves& operator=(const JsonLeaves&) = delete;

  /// The leaves are valid until the next call, and as long as `json` is.
  [[nodiscard]] tl::expected<void, Fault> parse(std::string_view json, const DecodeLimits& limits);
  /// The same with the same outcome, without simdjson.
  [[nodiscard]] tl::expected<void, Fault> parseCarefully(std::string_view json, const DecodeLimits& limits);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const JsonLeaf* begin() const { return leaves_.data(); }
  [[nodiscard]] const JsonLeaf* end() const { return leaves_.data() + size_; }
  /// The last top-level scalar or array of that name; null when there is none.
  [[nodiscard]] const JsonLeaf* find(std::string_view key) const;
  /// Whether the top-level value of that name is an object, be it empty.
  [[nodiscard]] bool hasObject(std::string_view key) const;

  /// The JSON that the leaves are of, and whether unusable numbers were taken out of it.
  [[nodiscard]] std::string_view json() const { return json_; }
  [[nodiscard]] bool isRepaired() const { return json_.data() == repaired_.data(); }

 private:
  class Handler;
  struct FastParser;

  /// False when the message is left to the other parser.
  [[nodiscard]] bool readFast(std::string_view json);
  [[nodiscard]] tl::expected<void, Fault> parseStrictly(std::string_view json, const DecodeLimits& limits);
  void start(std::string_view json);
  JsonLeaf& addLeaf();
  [[nodiscard]] std::string_view keepText(std::string_view text);

  const std::unique_ptr<FastParser> fast_;
  std::vector<JsonLeaf> leaves_;  ///< the first size_ are of this message
  std::size_t size_ = 0;
  std::vector<std::string> objects_;  ///< top-level keys that hold an object
  std::string texts_;                 ///< the leaves' texts, one after the other
  std::string_view json_;
  std::string repaired_;
};

}  // namespace pulsedeck
