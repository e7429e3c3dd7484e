namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>One site for the tests of a class that only look at it, as many as there are kinds of settings.</summary>
public sealed class SharedSite : IDisposable
{
    private readonly Dictionary<string, Site> sites = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var site in sites.Values)
        {
            site.Dispose();
        }
    }

    /// <summary>The site with these settings; it goes when the class is done.</summary>
    internal Site With(params (string Key, string Value)[] settings)
    {
        var key = string.Join('\n', settings);
        return sites.TryGetValue(key, out var site) ? site : sites[key] = new Site(settings);
    }
}
