"""Words that say that a time is that of a text's last change, in the languages of the news."""

from typing import Final

#: Alternatives of a pattern that does not mind case.
UPDATED: Final = (
    r"last\s+updated|last\s+modified|updated?|modified|upd\.|обновлено"
    r"|(?:zuletzt )?aktualisiert"
    r"|mis à jour|modifié|modificado|modificato|aangepast|geändert|actualizado"
    r"|última actualización|aggiornato|atualizado|更新时间|更新|آخر تحديث"
    r"|تحديث|अपडेटेड|अपडेट|(?:son )?güncelleme|bijgewerkt|(?:sist )?oppdatert|(?:senast )?uppdaterad"
    r"|opdateret|päivitetty|aktualizacja|aktualizováno|uppfært|(?:最終)?更新(?:日時?)?|(?:최종)?수정"
)
