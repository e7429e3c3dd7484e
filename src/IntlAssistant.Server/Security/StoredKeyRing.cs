using System.Xml.Linq;
using IntlAssistant.Conversations.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IntlAssistant.Server.Security;

/// <summary>Keeps the keys of what is protected, sign-in among it, in the database that several servers share.</summary>
internal sealed class StoredKeyRing(IKeyRing keys) : IXmlRepository
{
    // Asked for when a first key is needed, and then once a day; the interface knows no other way than to wait.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. keys.ReadAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
