#include "pulsedeck/ui/theme.h"

#include "plain_style.h"
#include "pulsedeck/ui/qt_compat.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr double kTextContrast = 4.5;

/// Desktops' standard fonts are 12 to 15 px; up to there our own sizes hold, beyond they grow in proportion.
constexpr qreal kLargestStandardFontPx = 15;
constexpr qreal kLargestScale = 3;

struct FontSpec {
  int px;
  int weight;
};

FontSpec specFor(TextRole role) {
  switch (role) {
    case TextRole::Body:
      return {13, QFont::Normal};
    case TextRole::Label:
      return {12, QFont::Normal};
    case TextRole::Axis:
      return {11, QFont::Normal};
    case TextRole::Title:
      return {13, QFont::DemiBold};
    case TextRole::CardValue:
      return {23, QFont::DemiBold};
    case TextRole::PageTitle:
      return {16, QFont::DemiBold};
  }
  Q_UNREACHABLE();
}

double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor& from, const QColor& to, double share) {
  const auto channel = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
  return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                          channel(from.blueF(), to.blueF()));
}

bool isDark(const QPalette& palette) {
  return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

ThemeTokens darkTokens() {
  return {
      .background = 0x0e1217,
      .surface = 0x151a21,
      .raised = 0x1b212a,
      .line = 0x262e39,
      .text = 0xe8ebf0,
      .muted = 0x96a1b0,
      .faint = 0x5f6b7a,
      .accent = 0x4c8dff,
      .dashboard = 0x4c8dff,
      .social = 0xa97bff,
      .campaigns = 0xf0934e,
      .leads = 0x2dbd98,
      .health = 0xe8648c,
      .agents = 0xd6b53c,
      .ok = 0x3db57f,
      .warning = 0xe3a93c,
      .error = 0xea5a5f,
  };
}

ThemeTokens lightTokens() {
  return {
      .background = 0xf4f6f9,
      .surface = 0xffffff,
      .raised = 0xf7f9fc,
      .line = 0xdfe4eb,
      .text = 0x18202b,
      .muted = 0x5b6777,
      .faint = 0x8b96a5,
      .accent = 0x2b6de0,
      .dashboard = 0x2b6de0,
      .social = 0x7e4fe0,
      .campaigns = 0xc9651c,
      .leads = 0x12876a,
      .health = 0xc73a66,
      .agents = 0x977a0a,
      .ok = 0x1d8a5b,
      .warning = 0xa97208,
      .error = 0xcc3137,
  };
}

ThemeColor tokenOf(QStringView family) {
  if (family == u"dashboard") return &ThemeTokens::dashboard;
  if (family == u"social_media" || family == u"social") return &ThemeTokens::social;
  if (family == u"campaigns") return &ThemeTokens::campaigns;
  if (family == u"leads") return &ThemeTokens::leads;
  if (family == u"system_health" || family == u"health") return &ThemeTokens::health;
  if (family == u"ai_agents" || family == u"agents") return &ThemeTokens::agents;
  return nullptr;
}

/// "#rrggbb".
bool isRgb(QStringView text) {
  constexpr qsizetype kLength = 7;
  return text.size() == kLength && text[0] == u'#' && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
           return QStringView(u"0123456789abcdefABCDEF").contains(c);
         });
}

}  // namespace

double contrastRatio(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

Theme::Theme(ThemeChoice choice, bool reducedMotion, QObject* parent)
    : QObject(parent),
      choice_(choice),
      reducedMotion_(reducedMotion),
      systemPaletteIsDark_(pulsedeck::isDark(QGuiApplication::palette())),
      systemFont_(QGuiApplication::font()) {
  systemScale_ = std::clamp(QFontInfo(systemFont_).pixelSize() / kLargestStandardFontPx, 1.0, kLargestScale);
  scale_ = systemScale_;
  if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) systemFont_.setFamily(QStringLiteral("Inter"));
  // Letters keep their shapes and distances at any size and screen ratio.
  systemFont_.setHintingPreference(QFont::PreferVerticalHinting);
  setTabularFigures(systemFont_);
  update();
  onSystemSchemeChanged(this, [this] {
    if (!systemSchemeIsDark()) takeSystemPalette();
    update();
  });
}

ThemeTokens Theme::tokensFor(bool dark) {
  return dark ? darkTokens() : lightTokens();
}

QColor Theme::familyColor(QStringView family) const {
  if (isRgb(family)) return QColor(family.toString());
  const ThemeColor token = tokenOf(family);
  return token == nullptr ? tokens_.text : tokens_.*token;
}

bool Theme::isColorName(QStringView name) {
  return isRgb(name) || tokenOf(name) != nullptr;
}

QColor Theme::asText(const QColor& color) const {
  constexpr double kStep = 0.05;
  const auto isReadable = [this](const QColor& text) {
    return contrastRatio(text, tokens_.background) >= kTextContrast &&
           contrastRatio(text, tokens_.surface) >= kTextContrast &&
           contrastRatio(text, tokens_.raised) >= kTextContrast;
  };
  QColor readable = color;
  for (double share = kStep; share < 1 && !isReadable(readable); share += kStep)
    readable = mixed(color, tokens_.text, share);
  return readable;
}

QColor Theme::asFill(const QColor& color) const {
  QColor fill = color;
  fill.setAlphaF(dark_ ? 0.18F : 0.12F);
  return fill;
}

QFont Theme::font(TextRole role) const {
  const FontSpec spec = specFor(role);
  QFont font = systemFont_;
  font.setPixelSize(scaled(spec.px));
  font.setWeight(static_cast<QFont::Weight>(spec.weight));
  return font;
}

int Theme::scaled(int px) const {
  return qRound(px * scale_);
}

qreal Theme::scaledF(qreal px) const {
  return px * scale_;
}

void Theme::setChoice(ThemeChoice choice) {
  if (choice == choice_) return;
  choice_ = choice;
  update();
  Q_EMIT choiceChanged(choice);
}

void Theme::setMagnification(qreal factor) {
  if (qFuzzyCompare(scale_, systemScale_ * factor)) return;
  scale_ = systemScale_ * factor;
  if (applied_) applyToApplication();
  Q_EMIT changed();
}

void Theme::applyToApplication() {
  if (!applied_) QApplication::setStyle(new PlainStyle);
  applied_ = true;
  QApplication::setPalette(palette());
  QApplication::setFont(font(TextRole::Body));
  qApp->setStyleSheet(styleSheet());
}

void Theme::update() {
  // First give the choice back to the system, or it would tell us our own.
  requestScheme(choice_ == ThemeChoice::System ? std::nullopt : std::optional(choice_ == ThemeChoice::Dark));
  const bool dark = choice_ == ThemeChoice::System ? systemIsDark() : choice_ == ThemeChoice::Dark;
  if (tokens_.text.isValid() && dark == dark_) return;
  dark_ = dark;
  tokens_ = tokensFor(dark);
  if (applied_) applyToApplication();
  Q_EMIT changed();
}

// Where only the palette tells whether the system is dark, ours has to make way for a moment.
void Theme::takeSystemPalette() {
  QApplication::setPalette(QPalette());
  systemPaletteIsDark_ = pulsedeck::isDark(QGuiApplication::palette());
  if (applied_) QApplication::setPalette(palette());
}

bool Theme::systemIsDark() const {
  return systemSchemeIsDark().value_or(systemPaletteIsDark_);
}

QPalette Theme::palette() const {
  const QColor onAccent = dark_ ? tokens_.background : tokens_.surface;
  QPalette palette;
  const std::pair<QPalette::ColorRole, QColor> roles[] = {
      {QPalette::Window, tokens_.background},
      {QPalette::WindowText, tokens_.text},
      {QPalette::Base, tokens_.surface},
      {QPalette::AlternateBase, tokens_.raised},
      {QPalette::Text, tokens_.text},
      {QPalette::PlaceholderText, tokens_.muted},
      {QPalette::Button, tokens_.surface},
      {QPalette::ButtonText, tokens_.text},
      {QPalette::BrightText, tokens_.error},
      {QPalette::ToolTipBase, tokens_.raised},
      {QPalette::ToolTipText, tokens_.text},
      {QPalette::Link, asText(tokens_.accent)},
      {QPalette::LinkVisited, asText(tokens_.accent)},
      {QPalette::Highlight, tokens_.accent},
      {QPalette::HighlightedText, onAccent},
      {QPalette::Light, tokens_.raised},
      {QPalette::Midlight, tokens_.raised},
      {QPalette::Mid, tokens_.line},
      {QPalette::Dark, tokens_.line},
      {QPalette::Shadow, tokens_.background},
  };
  for (const auto& [role, color] : roles)
    palette.setColor(role, color);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, tokens_.faint);
  return palette;
}

QString Theme::styleSheet() const {
  QString sheet = QStringLiteral(R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: @4px @6px; }
QMenu { background: @raised; color: @text; border: 1px solid @line; border-radius: @7px; padding: @4px; }
QMenu::item { padding: @5px @20px @5px @12px; border-radius: @5px; }
QMenu::item:selected { background: @line; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: @4px @8px; }
QHeaderView { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: @8px; }
QScrollBar:horizontal { height: @8px; }
QScrollBar::handle { background: @line; border-radius: @3px; margin: @1px; }
QScrollBar::handle:vertical { min-height: @24px; }
QScrollBar::handle:horizontal { min-width: @24px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QPushButton, QToolButton, QLineEdit {
  background: @surface; color: @text; border: 1px solid @line; border-radius: @7px; padding: @5px @12px; }
QPushButton:hover, QToolButton:hover, QPushButton:checked, QToolButton:checked { background: @raised; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:disabled, QToolButton:disabled, QLineEdit:disabled { color: @faint; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus { border: 2px solid @accent; padding: @4px @11px; }
QLineEdit { selection-background-color: @accent; }
QPlainTextEdit {
  background: @surface; color: @text; border: 1px solid @line; border-radius: @7px; padding: @4px @6px;
  selection-background-color: @accent; }
QPlainTextEdit:focus { border: 2px solid @accent; }
)");
  const std::pair<QLatin1StringView, QColor> colors[] = {
      {QLatin1StringView("@surface"), tokens_.surface}, {QLatin1StringView("@raised"), tokens_.raised},
      {QLatin1StringView("@line"), tokens_.line},       {QLatin1StringView("@text"), tokens_.text},
      {QLatin1StringView("@faint"), tokens_.faint},     {QLatin1StringView("@accent"), tokens_.accent},
  };
  for (const auto& [name, color] : colors)
    sheet.replace(name, color.name());
  for (const int px : {24, 20, 12, 11, 8, 7, 6, 5, 4, 3, 1})
    sheet.replace(QStringLiteral("@%1px").arg(px), QStringLiteral("%1px").arg(scaled(px)));
  return sheet;
}

}  // namespace pulsedeck
