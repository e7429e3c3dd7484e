using Microsoft.AspNetCore.Html;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>A second factor that is being set up.</summary>
/// <param name="Sealed">The key as it travels in the form.</param>
/// <param name="Key">The key as a person types it.</param>
/// <param name="Address">The key as an authenticator on this device opens it.</param>
/// <param name="Picture">The address as a picture to photograph; <see langword="null"/> where there is none.</param>
internal sealed record FactorOffer(string Sealed, string Key, string Address, IHtmlContent? Picture);
