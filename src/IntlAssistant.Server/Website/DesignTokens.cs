using IntlAssistant.Server.FrontEnd;

namespace IntlAssistant.Server.Website;

/// <summary>The colours and letters of every page, as a style sheet of custom properties: light, dark, and the office's own colour in both.</summary>
internal static class DesignTokens
{
    private const double LegibleContrast = 4.5;
    private static readonly Colour DarkPaper = Colour.Parse("#14191c");
    private static readonly Colour DarkSurface = Colour.Parse("#1f272b");

    /// <summary>The style sheet.</summary>
    /// <param name="brand">The office's colour, legible on white.</param>
    /// <param name="regular">The Persian and Arabic letters, where they could be fetched.</param>
    /// <param name="bold">The same, bold.</param>
    public static string Css(Colour brand, Asset? regular, Asset? bold)
    {
        // The lightest of the grounds that links stand on decides.
        var softOnDark = brand.MixedWith(DarkPaper, 0.7);
        var onDark = brand.LegibleOn(DarkSurface, LegibleContrast).LegibleOn(softOnDark, LegibleContrast);
        var dark = $$"""
            --ink: #e8ecee; --muted: #a7b2b9; --paper: {{DarkPaper}}; --surface: {{DarkSurface}}; --line: #333d42; --control: #7f8c94;
                --brand: {{onDark}}; --brand-soft: {{softOnDark}};
                --accent: #f0b849; --accent-soft: #3a2d0c; --positive: #6fcf97; --danger: #ff9b96;
            """;
        return $$"""
            {{Face(regular, 400)}}{{Face(bold, 700)}}:root {
              color-scheme: light dark;
              --ink: #1b2329; --muted: #55626b; --paper: #ffffff; --surface: #f2f5f6; --line: #d5dbdf; --control: #77848c;
              --brand: {{brand}}; --ground: {{brand}}; --on-ground: #ffffff; --brand-soft: {{brand.MixedWith(Colour.White, 0.9)}};
              --accent: #8a5a00; --accent-soft: #fdf3dc; --positive: #1c6b3c; --danger: #a4262c;
              --latin: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
              --font: var(--latin); --leading: 1.5;
            }
            @media (prefers-color-scheme: dark) {
              :root:not([data-theme="light"]) {
                {{dark}}
              }
            }
            :root[data-theme="light"] { color-scheme: light; }
            :root[data-theme="dark"] {
              color-scheme: dark;
              {{dark}}
            }
            :root:lang(fa), :root:lang(ar), :root:lang(ur) { --font: Vazirmatn, var(--latin); --leading: 1.8; }
            """;
    }

    /// <remarks>Browsers fetch a face only where a page uses it: pages in Latin letters never do.</remarks>
    private static string Face(Asset? font, int weight) => font is null
        ? ""
        : $$"""
            @font-face {
              font-family: Vazirmatn; font-weight: {{weight}}; font-display: swap;
              src: url("{{font.Path}}") format("woff2"); unicode-range: U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF;
            }

            """;
}
