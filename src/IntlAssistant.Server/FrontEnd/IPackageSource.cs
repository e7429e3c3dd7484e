namespace IntlAssistant.Server.FrontEnd;

/// <summary>Where tarballs come from.</summary>
internal interface IPackageSource
{
    /// <summary>Fetches a package's tarball into a folder.</summary>
    /// <returns>The tarball's path.</returns>
    /// <exception cref="FrontEndException">It cannot be had, with a sentence that says why and what to do.</exception>
    Task<string> FetchAsync(FrontEndPackage package, string folder, CancellationToken cancellationToken);
}
