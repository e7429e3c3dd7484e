namespace IntlAssistant.Server.FrontEnd;

/// <summary>Holds the files that pages link to once they have been brought, before the server listens.</summary>
internal sealed class AssetShelf
{
    private AssetCatalog? catalog;

    /// <summary>The files.</summary>
    /// <exception cref="InvalidOperationException">They have not been brought.</exception>
    public AssetCatalog Catalog
    {
        get => catalog ?? throw new InvalidOperationException("The server listens before its files have been brought.");
        set => catalog = value;
    }
}
