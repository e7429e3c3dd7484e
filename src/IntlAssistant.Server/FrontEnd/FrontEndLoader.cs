using System.Globalization;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>Brings the pinned files before the server listens, and starts without them when they cannot be had.</summary>
internal sealed class FrontEndLoader(FrontEndCache cache, ILogger<FrontEndLoader> logger)
{
    /// <summary>How long the first start waits for the registry before it goes on without.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The files, and why some are missing; <see langword="null"/> when none is.</summary>
    public async Task<(IReadOnlyList<Asset> Assets, string? Problem)> LoadAsync(
        FrontEndManifest manifest, CancellationToken cancellationToken)
    {
        var assets = new List<Asset>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var package in manifest.Packages)
            {
                assets.AddRange(await LoadAsync(package, patience.Token));
            }

            return (assets, null);
        }
        catch (FrontEndException error)
        {
            return (assets, Report(error.Message));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (assets, Report(string.Create(
                CultureInfo.InvariantCulture,
                $"npm did not fetch the chat's files within {Patience.TotalSeconds:0} seconds; check the network, then restart.")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (assets, Report($"The chat's files cannot be kept in the data folder ({error.Message}); make it writable, then restart."));
        }
    }

    private Task<IReadOnlyList<Asset>> LoadAsync(FrontEndPackage package, CancellationToken cancellationToken)
    {
        if (cache.Lacks(package))
        {
            FrontEndLog.Fetching(logger, package);
        }

        return cache.GetAsync(package, cancellationToken);
    }

    private string Report(string problem)
    {
        FrontEndLog.Missing(logger, problem);
        return problem;
    }
}
