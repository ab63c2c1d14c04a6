#pragma once

#include "pulsedeck/protocol/decoder.h"

#include <QString>

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace pulsedeck {

/// A scalar of a JSON object with the keys that lead to it, or an array, whose content is of no use to us.
struct JsonLeaf {
  enum class Kind { Null, Boolean, Number, Text, Array };

  std::string path;            ///< keys joined by dots
  std::size_t rootLength = 0;  ///< length of the first key in `path`
  Kind kind = Kind::Null;
  double number = 0;
  bool boolean = false;
  std::string text;

  [[nodiscard]] std::string_view root() const { return std::string_view(path).substr(0, rootLength); }
  /// What follows the first key and its dot; empty for a top-level scalar.
  [[nodiscard]] std::string_view rest() const {
    return path.size() > rootLength ? std::string_view(path).substr(rootLength + 1) : std::string_view();
  }
};

/// Takes a JSON object apart into its leaves without building a tree, in bounded memory and stack. Numbers
/// that JSON has no word for (NaN, Infinity) or no double can hold (1e999) become Null leaves, so that their
/// neighbours survive. Buffers are kept from call to call.
class JsonLeaves {
 public:
  struct Fault {
    RejectionReason reason{};
    QString detail;
  };

  /// The leaves are valid until the next call.
  [[nodiscard]] tl::expected<void, Fault> parse(std::string_view json, const DecodeLimits& limits);

  [[nodiscard]] const JsonLeaf* begin() const { return leaves_.data(); }
  [[nodiscard]] const JsonLeaf* end() const { return leaves_.data() + size_; }
  /// The last top-level scalar or array of that name; null when there is none.
  [[nodiscard]] const JsonLeaf* find(std::string_view key) const;
  /// Whether the top-level value of that name is an object, be it empty.
  [[nodiscard]] bool hasObject(std::string_view key) const;

 private:
  class Handler;

  [[nodiscard]] tl::expected<void, Fault> parseStrictly(std::string_view json, const DecodeLimits& limits);
  JsonLeaf& addLeaf();

  std::vector<JsonLeaf> leaves_;  ///< the first size_ are of this message
  std::size_t size_ = 0;
  std::vector<std::string> objects_;  ///< top-level keys that hold an object
  std::string repaired_;
};

}  // namespace pulsedeck
