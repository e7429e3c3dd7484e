using IntlAssistant.Conversations.Keys;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Server.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>Brings what stands between the network and the server.</summary>
internal static class SecurityServices
{
    private const int LargestBody = 512 * 1024;

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        var services = builder.Services;
        services.AddProxies();
        services.AddRateLimits();
        services.AddProblems();
        services.AddSingleton<AllowedOrigins>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<AllowedOrigins>(AllowedOrigins.Configure);
        services.AddDataProtection().SetApplicationName("IntlAssistant"); // The name is part of every key: without one, a server that moves to another folder forgets who is signed in.
        services.AddOptions<KeyManagementOptions>().Configure<ServerFolders, IOptions<StorageOptions>, IKeyRing, ILoggerFactory>(
            (keys, folders, storage, ring, loggers) => keys.XmlRepository = storage.Value.IsPostgres
                ? new StoredKeyRing(ring)
                : new FileSystemXmlRepository(OwnersOnly(Path.Combine(folders.Data, "keys")), loggers));
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseProblems();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <remarks>Whoever reads the keys can make himself any visitor.</remarks>
    private static DirectoryInfo OwnersOnly(string folder) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
