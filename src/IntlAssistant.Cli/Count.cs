using System.Globalization;

namespace IntlAssistant.Cli;

/// <summary>Says how many there are of something.</summary>
internal static class Count
{
    /// <summary>The number with the noun: <c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
