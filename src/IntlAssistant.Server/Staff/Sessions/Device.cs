namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Names a browser as its owner would: "Firefox, Windows".</summary>
internal static class Device
{
    // The order matters: every browser also says that it is the ones after it.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The name; <see langword="null"/> when what the browser says of itself is not known.</summary>
    public static string? NameOf(string? userAgent) =>
        (string?[])[Find(Browsers, userAgent), Find(Systems, userAgent)] is var parts && parts.Any(part => part is not null)
            ? string.Join(", ", parts.Where(part => part is not null))
            : null;

    private static string? Find((string Sign, string Name)[] names, string? userAgent) =>
        names.FirstOrDefault(name => userAgent?.Contains(name.Sign, StringComparison.Ordinal) is true).Name;
}
