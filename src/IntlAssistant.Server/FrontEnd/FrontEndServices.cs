using IntlAssistant.Bot.Office;
using IntlAssistant.Server.Settings;
using IntlAssistant.Server.Website;
using IntlAssistant.Server.Widget;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>Brings the files that browsers load.</summary>
internal static class FrontEndServices
{
    /// <summary>The folder of the files, in the data folder and beside a program that brings them along.</summary>
    public const string Folder = "frontend";

    public static void AddFrontEnd(this IServiceCollection services)
    {
        services.AddSingleton(FrontEndManifest.Read());
        services.AddSingleton<IPackageSource, NpmPack>();
        services.AddSingleton(provider => new FrontEndCache(
            Path.Combine(provider.GetRequiredService<ServerFolders>().Data, Folder),
            provider.GetRequiredService<IPackageSource>(),
            Path.Combine(AppContext.BaseDirectory, Folder)));
        services.AddSingleton<FrontEndLoader>();
        services.AddSingleton<AssetShelf>();
        services.AddSingleton(provider => provider.GetRequiredService<AssetShelf>().Catalog);
    }

    /// <summary>Brings them, from the registry the first time. Where that fails the server goes on without script.</summary>
    public static async Task BringFrontEndAsync(this WebApplication app)
    {
        var services = app.Services;
        var (fetched, problem) = await services.GetRequiredService<FrontEndLoader>()
            .LoadAsync(services.GetRequiredService<FrontEndManifest>(), app.Lifetime.ApplicationStopping);
        services.GetRequiredService<AssetShelf>().Catalog = new AssetCatalog([.. fetched, .. Own(services, fetched)]) { Problem = problem };
    }

    private static IEnumerable<Asset> Own(IServiceProvider services, IReadOnlyList<Asset> fetched)
    {
        var brand = Colour.Parse(services.GetRequiredService<IOptions<OfficeOptions>>().Value.Brand.Color);
        var languages = services.GetRequiredService<UiLanguages>();
        yield return Asset.OfText("tokens.css", DesignTokens.Css(brand, Find("vazirmatn-regular.woff2"), Find("vazirmatn-bold.woff2")));
        yield return Asset.OfText("icon.svg", Embedded.ReadText("icon.svg").Replace("\"brand\"", $"\"{brand}\"", StringComparison.Ordinal));
        yield return WidgetScript.Make(languages, services.GetRequiredService<Office>().Name(languages.English), brand);
        foreach (var name in (string[])["site.css", "chat.css", "chat.js", "staff.css", "staff.js", "theme.js", "events.js", "cases.js", "cases.css", "reports.js", "reports.css", "knowledge.js", "knowledge.css"])
        {
            yield return Asset.OfText(name, Embedded.ReadText(name));
        }

        foreach (var resource in Embedded.Names("webchat"))
        {
            yield return Asset.OfText("webchat-" + Path.GetFileName(resource), Embedded.ReadText(resource));
        }

        Asset? Find(string name) => fetched.FirstOrDefault(asset => asset.Name == name);
    }
}
